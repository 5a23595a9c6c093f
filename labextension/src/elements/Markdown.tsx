/** `st.markdown` and what `st.write` makes of text. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Markdown as MarkdownElement } from '../schema';
import { Prose } from './prose';

export function Markdown({ element, context }: ILeafProps<MarkdownElement>): JSX.Element {
  return <Prose element={element} context={context} allowHtml={element.allow_html} anchors={element.anchors} />;
}
