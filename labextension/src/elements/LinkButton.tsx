/** `st.link_button`: a link that looks like a button. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { LinkButton as LinkButtonElement } from '../schema';
import { LinkFace } from './buttonFace';

export function LinkButton({ element, context, id, setValue }: IWidgetProps<LinkButtonElement>): JSX.Element {
  const press = () => {
    if (element.reruns && context.live) {
      setValue(true);
    }
  };
  return <LinkFace id={id} element={element} context={context} onPress={press} />;
}
