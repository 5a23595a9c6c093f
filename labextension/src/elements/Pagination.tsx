/** `st.pagination`: the numbers of pages, between two arrows. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Pagination as PaginationElement } from '../schema';
import { className } from './className';
import { useDraft } from './draft';
import { Field } from './field';
import type { GlyphName } from './glyphs';
import { Glyph } from './icon';
import { GAP, pageRow } from './pageRow';

export function Pagination({ element, context, id, value, setValue }: IWidgetProps<PaginationElement>): JSX.Element {
  const { num_pages: count, max_visible_pages: most } = element;
  const { draft, edit, settle } = useDraft<number, number>(value);
  const current = draft ?? value;
  const off = element.disabled || !context.live;
  const turn = (page: number) => {
    if (page !== current && page >= 1 && page <= count) {
      edit(page);
      settle();
      setValue(page);
    }
  };
  return (
    <Field id={id} element={element} context={context} group>
      <nav aria-label="Pages" className={className('Pagination', { stretch: element.width !== 'content' })}>
        <Arrow name="Previous page" glyph="chevron_left" off={off} ends={current <= 1} onClick={() => turn(current - 1)} />
        {pageRow(current, count, most).map((page, index) =>
          page === GAP ? (
            <span key={`gap ${index}`} aria-hidden="true">
              …
            </span>
          ) : (
            <button
              key={page}
              type="button"
              aria-label={`Page ${page}`}
              aria-current={page === current ? 'page' : undefined}
              disabled={off}
              onClick={() => turn(page)}
            >
              {page}
            </button>
          )
        )}
        {most === 0 && <output>{`${current} / ${count}`}</output>}
        <Arrow name="Next page" glyph="chevron_right" off={off} ends={current >= count} onClick={() => turn(current + 1)} />
      </nav>
    </Field>
  );
}

interface IArrowProps {
  readonly name: string;
  readonly glyph: GlyphName;
  readonly off: boolean;
  /** There is no page further on. The arrow can be reached all the same: it may have the focus. */
  readonly ends: boolean;
  readonly onClick: () => void;
}

function Arrow({ name, glyph, off, ends, onClick }: IArrowProps): JSX.Element {
  return (
    <button type="button" aria-label={name} aria-disabled={ends} disabled={off} onClick={onClick}>
      <Glyph name={glyph} />
    </button>
  );
}
