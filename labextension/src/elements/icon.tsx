/** An icon: `:material/name:` out of a font, an emoji as text, a spinning ring, or a sign of our own controls. */
import type { JSX } from 'react';

import { className } from './className';
import { GLYPHS, type GlyphName } from './glyphs';

const MATERIAL = /^:material\/([a-z0-9_]+):$/;

interface IIconProps {
  readonly name: string;
}

export function Icon({ name }: IIconProps): JSX.Element {
  const material = MATERIAL.exec(name)?.[1];
  if (material !== undefined) {
    return <span aria-hidden="true" className={className('Glyph', { font: true })} data-icon={material} />;
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

export function Glyph({ name }: { readonly name: GlyphName }): JSX.Element {
  return (
    <svg aria-hidden="true" className={className('Glyph')} viewBox="0 0 24 24">
      <path d={GLYPHS[name]} />
    </svg>
  );
}
