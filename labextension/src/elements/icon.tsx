/** An icon: `:material/name:` as inline SVG, an emoji as text, or a spinning ring. */
import type { JSX } from 'react';

import { className } from './className';
import { materialPath } from './materialIcons';

const MATERIAL = /^:material\/([a-z0-9_]+):$/;

interface IIconProps {
  readonly name: string;
}

export function Icon({ name }: IIconProps): JSX.Element {
  const material = MATERIAL.exec(name)?.[1];
  if (material !== undefined) {
    return <Glyph name={material} />;
  }
  if (name === 'spinner') {
    return <span aria-hidden="true" className={className('Ring')} />;
  }
  return (
    <span aria-hidden="true" className={className('Emoji')}>
      {name}
    </span>
  );
}

/** An icon of our own set, by its bare name. */
export function Glyph({ name }: IIconProps): JSX.Element {
  return (
    <svg aria-hidden="true" className={className('Glyph')} viewBox="0 0 24 24">
      <path d={materialPath(name)} />
    </svg>
  );
}
