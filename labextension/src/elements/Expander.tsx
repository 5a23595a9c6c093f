/** `st.expander`: what a person opens stays open over reruns. */
import type { JSX } from 'react';

import type { IBlockProps } from '../renderer';
import type { Expander as ExpanderBlock } from '../schema';
import { Disclosure } from './disclosure';
import { Icon } from './icon';

export function Expander({ block, children, context, state }: IBlockProps<ExpanderBlock>): JSX.Element {
  return (
    <Disclosure block={block} icon={block.icon && <Icon name={block.icon} />} context={context} state={state}>
      {children}
    </Disclosure>
  );
}
