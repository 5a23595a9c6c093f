/** One chosen option, with a cross to take it away. */
import type { JSX } from 'react';

import { className } from './className';
import { Glyph } from './icon';

interface IChipProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onRemove: () => void;
}

export function Chip({ label, disabled, onRemove }: IChipProps): JSX.Element {
  return (
    <span className={className('Chip')} title={label}>
      <span>{label}</span>
      <button
        type="button"
        disabled={disabled}
        aria-label={`Remove ${label}`}
        onPointerDown={event => event.preventDefault()}
        onClick={event => {
          event.stopPropagation();
          onRemove();
        }}
      >
        <Glyph name="close" />
      </button>
    </span>
  );
}
