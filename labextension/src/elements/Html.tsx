/** `st.html`: what the script wrote as HTML, without what could run, unless its author and the notebook allow that. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Html as HtmlElement } from '../schema';
import { className } from './className';
import { sanitise } from './sanitise';
import { sizeStyle } from './size';

export function Html({ element, context }: ILeafProps<HtmlElement>): JSX.Element {
  const { body, width, unsafe_allow_javascript: allowed } = element;
  const scripts = allowed && context.trusted;
  const place = useRef<HTMLDivElement>(null);
  const html = useMemo(
    () => sanitise(body, { html: context.trusted, remote: context.trusted, scripts }),
    [body, context.trusted, scripts]
  );
  useLayoutEffect(() => {
    if (scripts && place.current) {
      run(place.current);
    }
  }, [html, scripts]);
  return <div ref={place} className={className('Html')} style={sizeStyle(width)} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A script that came as text does not run: one that is made anew does, once. */
function run(place: HTMLElement): void {
  for (const dead of place.querySelectorAll('script')) {
    const script = document.createElement('script');
    [...dead.attributes].forEach(({ name, value }) => script.setAttribute(name, value));
    script.textContent = dead.textContent;
    dead.replaceWith(script);
  }
}
