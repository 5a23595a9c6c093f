/** `st.page_link`. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { PageLink as PageLinkElement } from '../schema';
import { className } from './className';
import { PageLine } from './pageLine';
import { sizeStyle } from './size';

export function PageLink({ element, context }: ILeafProps<PageLinkElement>): JSX.Element {
  const { label, page, page_id: id, external, current, query_string: query, icon, icon_position: side, help, disabled, width } = element;
  return (
    <div className={className('PageLink')} style={sizeStyle(width)}>
      <PageLine
        label={label}
        icon={icon}
        iconRight={side === 'right'}
        help={help}
        address={external ? withQuery(page, query) : null}
        current={current}
        disabled={disabled}
        context={context}
        go={() => context.navigate(id, query)}
      />
    </div>
  );
}

function withQuery(address: string, query: string): string {
  return query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`;
}
