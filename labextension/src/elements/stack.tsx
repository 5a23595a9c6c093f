/** Children below each other, with a gap: what containers, columns and tabs are made of. */
import { Fragment } from 'react';
import type { CSSProperties, JSX } from 'react';

import type { IChild } from '../renderer';
import { className } from './className';
import { gapStyle } from './size';

interface IStackProps {
  readonly children: readonly IChild[];
  readonly gap?: string | number | null;
  readonly style?: CSSProperties;
}

export function Stack({ children, gap = 'small', style }: IStackProps): JSX.Element {
  return (
    <div className={className('Stack')} style={{ gap: gapStyle(gap), ...style }}>
      {children.map(({ id, drawn }) => (
        <Fragment key={id}>{drawn}</Fragment>
      ))}
    </div>
  );
}
