/** An error or warning of the script: what happened, what to do, and where. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { ExceptionElement as Exception, Frame } from '../schema';
import { className } from './className';
import { CopyButton } from './copyButton';
import { Glyph } from './icon';
import { sizeStyle } from './size';

export function ExceptionElement({ element }: ILeafProps<Exception>): JSX.Element {
  const { name, message, hint, frames, is_warning: warning, width } = element;
  return (
    <div role="alert" className={className('Exception', { warning })} style={sizeStyle(width)}>
      <div className={className('Exception-head')}>
        <Glyph name={warning ? 'warning' : 'error'} />
        <div className={className('Exception-words')}>
          <strong>{name}</strong>
          {message && <span>: {message}</span>}
        </div>
        <CopyButton text={() => asText(element)} label="Copy the traceback" />
      </div>
      {hint && <p className={className('Exception-hint')}>{hint}</p>}
      {frames.length > 0 && <Traceback frames={frames} />}
    </div>
  );
}

function Traceback({ frames }: { readonly frames: readonly Frame[] }): JSX.Element {
  return (
    <ol className={className('Exception-frames')} aria-label="Traceback">
      {frames.map((frame, index) => (
        <li key={index}>
          <div className={className('Exception-place')}>
            <span>{frame.file}</span>, line {frame.line}
            {frame.function && <>, in {frame.function}</>}
          </div>
          {frame.source && <pre>{frame.source}</pre>}
        </li>
      ))}
    </ol>
  );
}

/** As Python would print it. */
function asText({ name, message, frames }: Exception): string {
  const steps = frames.map(frame => `  File "${frame.file}", line ${frame.line}, in ${frame.function}\n    ${frame.source}\n`);
  return `${frames.length ? 'Traceback (most recent call last):\n' : ''}${steps.join('')}${name}: ${message}`;
}
