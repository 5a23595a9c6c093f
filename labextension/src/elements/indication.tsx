/** How far a file has come: a ring that fills. It shows after a moment only: most files are here by then. */
import { useEffect, useState } from 'react';
import type { CSSProperties, JSX } from 'react';

import { className } from './className';

const SHOWN_AFTER = 300;

export function Indication({ share, label }: { readonly share: number; readonly label: string }): JSX.Element | null {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) {
    return null;
  }
  const percent = Math.round(share * 100);
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={className('Indication')}
      style={{ '--jp-reactive-share': `${percent}%` } as CSSProperties}
    />
  );
}
