/** `st.caption`: small, quiet markdown. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Caption as CaptionElement } from '../schema';
import { Prose } from './prose';

export function Caption({ element, context }: ILeafProps<CaptionElement>): JSX.Element {
  return <Prose element={element} context={context} allowHtml={element.allow_html} />;
}
