/** How an element's `width` and `height` become CSS. */
import type { CSSProperties } from 'react';

export type Size = number | 'stretch' | 'content' | 'auto';

export function sizeStyle(width: Size, height: Size | null = 'content'): CSSProperties {
  return { ...widthStyle(width), ...heightStyle(height) };
}

function widthStyle(width: Size): CSSProperties {
  switch (width) {
    case 'auto':
      return {};
    case 'stretch':
      return { width: '100%' };
    case 'content':
      return { width: 'fit-content', maxWidth: '100%' };
    default:
      return { width, maxWidth: '100%' };
  }
}

function heightStyle(height: Size | null): CSSProperties {
  if (typeof height === 'number') {
    return { height };
  }
  return height === 'stretch' ? { height: '100%' } : {};
}

const GAPS: { readonly [name: string]: string } = {
  xxsmall: '0.25rem',
  xsmall: '0.5rem',
  small: '1rem',
  medium: '2rem',
  large: '4rem',
  xlarge: '6rem',
  xxlarge: '8rem'
};

/** The same in pixels, where a font is of 16 to the rem. */
export function gapPixels(gap: string | number | null): number {
  return typeof gap === 'number' ? gap : gap === null ? 0 : parseFloat(GAPS[gap] ?? '1') * 12;
}

/** The space between siblings. The host's type is smaller than Streamlit's, and so are these. */
export function gapStyle(gap: string | number | null): string {
  if (typeof gap === 'number') {
    return `${gap}px`;
  }
  return gap === null ? '0' : `calc(${GAPS[gap] ?? GAPS.small} * 0.75)`;
}
