/** `st.tabs`: the chosen tab is remembered by its label, whatever a rerun does to the others. */
import { useId, useRef } from 'react';
import type { JSX, KeyboardEvent } from 'react';

import type { IBlockProps, IChild, IRenderContext } from '../renderer';
import type { Tabs as TabsBlock } from '../schema';
import { useChosen } from './chosen';
import { className, keyClass } from './className';
import { MarkdownText } from './markdownText';
import { along } from './rovingFocus';
import { sizeStyle } from './size';

export function Tabs({ block, children, context, state }: IBlockProps<TabsBlock>): JSX.Element {
  const { width, height } = block;
  const id = useId();
  const [chosen, setChosen] = useChosen(block.default, state, context);
  const labels = children.map(labelOf);
  const current = Math.max(0, labels.indexOf(chosen ?? ''));
  const choose = (index: number) => setChosen(labels[index] ?? null);
  return (
    <div className={`${className('Tabs')}${keyClass(block.key)}`} style={sizeStyle(width)}>
      <TabList id={id} labels={labels} current={current} choose={choose} context={context} />
      {children.map((child, index) => (
        <div
          key={child.id}
          id={`${id}-panel-${index}`}
          role="tabpanel"
          aria-labelledby={`${id}-tab-${index}`}
          hidden={index !== current}
          className={className('Tabs-panel')}
          style={sizeStyle('stretch', height)}
        >
          {child.drawn}
        </div>
      ))}
    </div>
  );
}

function labelOf({ node }: IChild): string {
  return node.type === 'tab' ? node.label : '';
}

interface ITabListProps {
  readonly id: string;
  readonly labels: readonly string[];
  readonly current: number;
  readonly choose: (index: number) => void;
  readonly context: IRenderContext;
}

function TabList({ id, labels, current, choose, context }: ITabListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = along(event.key, current, labels.length);
    if (next !== null) {
      event.preventDefault();
      choose(next);
      list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    }
  };
  return (
    <div ref={list} role="tablist" className={className('Tabs-list')} onKeyDown={onKeyDown}>
      {labels.map((label, index) => (
        <button
          key={index}
          id={`${id}-tab-${index}`}
          type="button"
          role="tab"
          aria-selected={index === current}
          aria-controls={`${id}-panel-${index}`}
          tabIndex={index === current ? 0 : -1}
          onClick={() => choose(index)}
        >
          <MarkdownText text={label} trusted={context.trusted} inline />
        </button>
      ))}
    </div>
  );
}
