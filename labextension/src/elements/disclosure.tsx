/** What expanders and statuses have in common: a line that opens what is below it. */
import type { JSX, ReactNode } from 'react';

import type { IBlockState, IChild, IRenderContext } from '../renderer';
import { useChosen } from './chosen';
import { className } from './className';
import { Glyph } from './icon';
import { MarkdownText } from './markdownText';
import { sizeStyle, type Size } from './size';
import { Stack } from './stack';

interface IDisclosureProps {
  readonly block: { readonly label: string; readonly expanded: boolean; readonly style: string; readonly width: Size };
  readonly icon: ReactNode;
  readonly context: IRenderContext;
  readonly state: IBlockState | null;
  readonly children: readonly IChild[];
}

export function Disclosure({ block, icon, context, state, children }: IDisclosureProps): JSX.Element {
  const { label, expanded, style, width } = block;
  const [open, setOpen] = useChosen(expanded, state, context);
  return (
    <details
      className={className('Expander', { [style]: style !== 'default' })}
      style={sizeStyle(width)}
      open={open}
      onToggle={({ target, currentTarget }) => {
        // What opens inside says so here too; and so does what the script opened.
        if (target === currentTarget && currentTarget.open !== open) {
          setOpen(currentTarget.open);
        }
      }}
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
