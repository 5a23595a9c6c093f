/** `st.progress`: a bar, and words above it. */
import { useId } from 'react';
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Progress as ProgressElement } from '../schema';
import { className } from './className';
import { MarkdownText } from './markdownText';
import { sizeStyle } from './size';

export function Progress({ element, context }: ILeafProps<ProgressElement>): JSX.Element {
  const { value, text, width } = element;
  const id = useId();
  return (
    <div className={className('Progress')} style={sizeStyle(width)}>
      {text && (
        <div id={id} className={className('Progress-text')}>
          <MarkdownText text={text} trusted={context.trusted} inline />
        </div>
      )}
      <div
        role="progressbar"
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-label={text ? undefined : 'Progress'}
        aria-labelledby={text ? id : undefined}
        className={className('Progress-track')}
      >
        <div className={className('Progress-bar')} style={{ width: `${value}%` }} />
      </div>
    </div>
  );
}
