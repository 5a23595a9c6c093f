/** The small cross inside a field. The focus stays in the field, and Delete does the same. */
import type { JSX } from 'react';

import { className } from './className';
import { Glyph } from './icon';

interface IClearButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

export function ClearButton({ label, onClick }: IClearButtonProps): JSX.Element {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      className={className('Input-clear')}
      onPointerDown={event => event.preventDefault()}
      onClick={event => {
        event.stopPropagation();
        onClick();
      }}
    >
      <Glyph name="close" />
    </button>
  );
}
