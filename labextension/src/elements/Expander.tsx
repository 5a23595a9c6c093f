/** `st.expander`: what a person opens stays open over reruns. */
import { useState } from 'react';
import type { JSX } from 'react';

import type { IBlockProps } from '../renderer';
import type { Expander as ExpanderBlock } from '../schema';
import { className } from './className';
import { Glyph, Icon } from './icon';
import { MarkdownText } from './markdownText';
import { sizeStyle } from './size';
import { Stack } from './stack';

export function Expander({ block, children, context }: IBlockProps<ExpanderBlock>): JSX.Element {
  const { label, expanded, icon, style, width } = block;
  const [open, setOpen] = useState(expanded);
  const [drawn, setDrawn] = useState(expanded);
  if (expanded !== drawn) {
    // The script has changed its mind: that counts, a mere rerun does not.
    setDrawn(expanded);
    setOpen(expanded);
  }
  return (
    <details
      className={className('Expander', { compact: style === 'compact' })}
      style={sizeStyle(width)}
      open={open}
      onToggle={event => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>
        <Glyph name="chevron_right" />
        {icon && <Icon name={icon} />}
        <MarkdownText text={label} trusted={context.trusted} inline />
      </summary>
      <div className={className('Expander-body')}>
        <Stack>{children}</Stack>
      </div>
    </details>
  );
}
