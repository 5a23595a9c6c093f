/** What expanders and statuses have in common: a line that opens what is below it. */
import { useState } from 'react';
import type { JSX, ReactNode } from 'react';

import type { IChild, IRenderContext } from '../renderer';
import { className } from './className';
import { Glyph } from './icon';
import { MarkdownText } from './markdownText';
import { sizeStyle, type Size } from './size';
import { Stack } from './stack';

interface IDisclosureProps {
  readonly block: { readonly label: string; readonly expanded: boolean; readonly style: string; readonly width: Size };
  readonly icon: ReactNode;
  readonly context: IRenderContext;
  readonly children: readonly IChild[];
}

export function Disclosure({ block, icon, context, children }: IDisclosureProps): JSX.Element {
  const { label, expanded, style, width } = block;
  const [open, setOpen] = useScripted(expanded);
  return (
    <details
      className={className('Expander', { [style]: style !== 'default' })}
      style={sizeStyle(width)}
      open={open}
      onToggle={event => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>
        <Glyph name="chevron_right" />
        {icon}
        <MarkdownText text={label} trusted={context.trusted} inline />
      </summary>
      <div className={className('Expander-body')}>
        <Stack>{children}</Stack>
      </div>
    </details>
  );
}

/** What a person chose, until the script changes its mind: a mere rerun does not count. */
function useScripted(wished: boolean): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(wished);
  const [drawn, setDrawn] = useState(wished);
  if (wished !== drawn) {
    setDrawn(wished);
    setOpen(wished);
  }
  return [open, setOpen];
}
