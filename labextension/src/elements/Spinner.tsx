/** `st.spinner`: seen only once it has lasted for a moment, so that quick work does not flash. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Spinner as SpinnerElement } from '../schema';
import { className } from './className';
import { MarkdownText } from './markdownText';
import { sizeStyle } from './size';

const PATIENCE = 300;

export function Spinner({ element, context }: ILeafProps<SpinnerElement>): JSX.Element | null {
  const { text, show_time: showTime, started, width } = element;
  const due = useDelay(PATIENCE);
  if (!due) {
    return null;
  }
  return (
    <div role="status" className={className('Spinner')} style={sizeStyle(width)}>
      <span aria-hidden="true" className={className('Ring')} />
      <MarkdownText text={text} trusted={context.trusted} inline />
      {showTime && <Elapsed started={started} />}
    </div>
  );
}

function useDelay(milliseconds: number): boolean {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return due;
}

function Elapsed({ started }: { readonly started: number }): JSX.Element {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 100);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, now / 1000 - started);
  return (
    <span aria-hidden="true" className={className('Spinner-time')}>
      ({seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`})
    </span>
  );
}
