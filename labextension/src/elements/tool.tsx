/** A small button with a picture and a name. */
import type { JSX } from 'react';

import { className } from './className';

interface IToolProps {
  readonly name: string;
  readonly disabled: boolean;
  readonly act: () => void;
  readonly path: string;
}

export function Tool({ name, disabled, act, path }: IToolProps): JSX.Element {
  return (
    <button type="button" className={className('Tool')} title={name} aria-label={name} disabled={disabled} onClick={act}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
