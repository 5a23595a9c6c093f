/** `st.navigation`: the pages of an app, in its sidebar or above it; sections above are menus. */
import { useId, useState } from 'react';
import type { FocusEvent, JSX, KeyboardEvent } from 'react';

import type { ILeafProps, IRenderContext } from '../renderer';
import type { Navigation as NavigationElement, PageEntry } from '../schema';
import { className } from './className';
import { Glyph } from './icon';
import { MarkdownText } from './markdownText';
import { PageLine } from './pageLine';

/** So few more are not hidden behind a button that takes a line itself. */
const SPARED = 2;

export interface IProps extends ILeafProps<NavigationElement> {
  /** Nothing else stands in the sidebar: a long list may take all of it. */
  readonly alone?: boolean;
}

export function Navigation({ element, context, alone = false }: IProps): JSX.Element {
  const sections = bySection(element.pages);
  const top = element.position === 'top';
  return (
    <nav aria-label="Pages of the app" className={className('Navigation', { top })}>
      {top ? (
        <Bar sections={sections} current={element.current} context={context} />
      ) : (
        <List sections={sections} current={element.current} context={context} limit={alone ? null : element.visible} />
      )}
    </nav>
  );
}

interface ISection {
  readonly name: string;
  readonly pages: readonly PageEntry[];
}

interface ISectionsProps {
  readonly sections: readonly ISection[];
  readonly current: string;
  readonly context: IRenderContext;
}

function bySection(pages: readonly PageEntry[]): readonly ISection[] {
  const names = [...new Set(pages.map(page => page.section))];
  return names.map(name => ({ name, pages: pages.filter(page => page.section === name) }));
}

function List({ sections, current, context, limit }: ISectionsProps & { readonly limit: number | null }): JSX.Element {
  const [whole, setWhole] = useState(false);
  const count = sections.reduce((sum, section) => sum + section.pages.length, 0);
  const long = limit !== null && count > limit + SPARED;
  const shown = long && !whole ? firstOf(sections, limit) : sections;
  return (
    <>
      {shown.map(section => (
        <Section key={section.name} section={section} current={current} context={context} />
      ))}
      {long && (
        <button type="button" className={className('Navigation-more')} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'View less' : `View ${count - limit} more`}
        </button>
      )}
    </>
  );
}

function firstOf(sections: readonly ISection[], limit: number): readonly ISection[] {
  let left = limit;
  const cut = sections.map(({ name, pages }) => {
    const kept = pages.slice(0, left);
    left -= kept.length;
    return { name, pages: kept };
  });
  return cut.filter(section => section.pages.length > 0);
}

function Section({ section, current, context }: Omit<ISectionsProps, 'sections'> & { readonly section: ISection }): JSX.Element {
  const id = useId();
  return (
    <>
      {section.name !== '' && (
        <div id={id} className={className('Navigation-section')}>
          <MarkdownText text={section.name} trusted={context.trusted} inline />
        </div>
      )}
      <Lines pages={section.pages} current={current} context={context} labelledBy={section.name === '' ? undefined : id} />
    </>
  );
}

interface ILinesProps {
  readonly pages: readonly PageEntry[];
  readonly current: string;
  readonly context: IRenderContext;
  readonly labelledBy?: string | undefined;
}

function Lines({ pages, current, context, labelledBy }: ILinesProps): JSX.Element {
  return (
    <ul aria-labelledby={labelledBy}>
      {pages.map(page => (
        <li key={page.page}>
          <PageLine
            label={page.title}
            icon={page.icon}
            help={page.help}
            address={page.address}
            current={page.page === current}
            disabled={false}
            context={context}
            go={() => context.navigate(page.page, '')}
          />
        </li>
      ))}
    </ul>
  );
}

function Bar({ sections, current, context }: ISectionsProps): JSX.Element {
  return (
    <>
      {sections.map(({ name, pages }) =>
        name === '' ? (
          <Lines key={name} pages={pages} current={current} context={context} />
        ) : (
          <Menu key={name} name={name} pages={pages} current={current} context={context} />
        )
      )}
    </>
  );
}

/** A section above the app: its pages drop down, and go with a choice, Escape or the focus. */
function Menu({ name, pages, current, context }: ILinesProps & { readonly name: string }): JSX.Element {
  const [open, setOpen] = useState(false);
  const id = useId();
  const onBlur = (event: FocusEvent) => event.currentTarget.contains(event.relatedTarget) || setOpen(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
      event.currentTarget.querySelector('button')?.focus();
    }
  };
  return (
    <div className={className('Navigation-menu')} onBlur={onBlur} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={className('Navigation-menuButton', { current: pages.some(page => page.page === current) })}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <MarkdownText text={name} trusted={context.trusted} inline />
        <Glyph name="expand_more" />
      </button>
      <div id={id} hidden={!open} className={className('Navigation-drop')} onClick={() => setOpen(false)}>
        <Lines pages={pages} current={current} context={context} />
      </div>
    </div>
  );
}
