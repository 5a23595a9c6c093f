/** The list of an app's pages, in the sidebar and above, and where it stands in the whole. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { Navigation } from '../src/elements/Navigation';
import { PageLink } from '../src/elements/PageLink';
import { AppModel } from '../src/model';
import type { Navigation as NavigationElement, PageEntry, PageLink as PageLinkElement } from '../src/schema';
import { AppView } from '../src/view';
import { batch, insert, snapshot } from './builders';
import { contextOf } from './mount';

function page(name: string, rest: Partial<PageEntry> = {}): PageEntry {
  return { page: name, title: name, icon: null, help: null, section: '', address: null, ...rest };
}

function list(pages: readonly PageEntry[], rest: Partial<NavigationElement> = {}): NavigationElement {
  return { type: 'navigation', pages, current: pages[0]?.page ?? '', position: 'sidebar', visible: 10, ...rest };
}

const MANY = Array.from({ length: 13 }, (_, index) => page(`page ${index}`));
afterEach(cleanup);

const HOST = { trusted: true, display: vi.fn(), widget: vi.fn() };

describe('the list in the sidebar', () => {
  it('says which page is shown, and goes to another', () => {
    const navigate = vi.fn();
    render(<Navigation element={list([page('a'), page('b')], { current: 'b' })} context={contextOf({ navigate })} />);
    const current = screen.getByRole('button', { name: 'b' });
    expect(current.getAttribute('aria-current')).toBe('page');
    fireEvent.click(screen.getByRole('button', { name: 'a' }));
    expect(navigate).toHaveBeenCalledWith('a', '');
  });

  it('opens addresses elsewhere, unless they could run a script', () => {
    const pages = [page('a'), page('docs', { address: 'https://jupyter.org/' }), page('bad', { address: 'javascript:alert(1)' })];
    render(<Navigation element={list(pages)} context={contextOf()} />);
    const link = screen.getByRole('link', { name: 'docs' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['https://jupyter.org/', '_blank']);
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(screen.getByRole('link', { name: 'bad' }).hasAttribute('href')).toBe(false);
  });

  it('shows ten of many pages beside other things, and all of them alone', () => {
    const { unmount } = render(<Navigation element={list(MANY)} context={contextOf()} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(10);
    fireEvent.click(screen.getByRole('button', { name: 'View 3 more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(13);
    fireEvent.click(screen.getByRole('button', { name: 'View less' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(10);
    unmount();
    render(<Navigation element={list(MANY)} context={contextOf()} alone />);
    expect(screen.getAllByRole('listitem')).toHaveLength(13);
  });

  it('hides no two pages behind a button', () => {
    render(<Navigation element={list(MANY.slice(0, 12))} context={contextOf()} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(12);
  });

  it('names each section', () => {
    const pages = [page('a'), page('b', { section: 'More' }), page('c', { section: 'More' })];
    render(<Navigation element={list(pages)} context={contextOf()} />);
    expect(within(screen.getByRole('list', { name: 'More' })).getAllByRole('listitem')).toHaveLength(2);
  });

  it('goes nowhere while there is no kernel', () => {
    render(<Navigation element={list([page('a'), page('b')])} context={contextOf({ live: false })} />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'b' }).disabled).toBe(true);
  });
});

describe('the list above the app', () => {
  const pages = [page('a'), page('b', { section: 'More' }), page('c', { section: 'More' })];

  it('drops a section down, until Escape, the focus or a choice ends it', () => {
    const navigate = vi.fn();
    render(<Navigation element={list(pages, { position: 'top' })} context={contextOf({ navigate })} />);
    const menu = screen.getByRole('button', { name: 'More' });
    expect(screen.queryByRole('button', { name: 'b' })).toBeNull();
    fireEvent.click(menu);
    expect(menu.getAttribute('aria-expanded')).toBe('true');
    fireEvent.keyDown(screen.getByRole('button', { name: 'b' }), { key: 'Escape' });
    expect(menu.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(menu);
    fireEvent.click(menu);
    fireEvent.blur(menu, { relatedTarget: null });
    expect(menu.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(menu);
    fireEvent.click(screen.getByRole('button', { name: 'c' }));
    expect(navigate).toHaveBeenCalledWith('c', '');
    expect(menu.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('a link', () => {
  const link: PageLinkElement = {
    type: 'page_link', label: 'Sales', page: 'sales', page_id: 'sales', external: false, current: false, query_string: 'a=1',
    icon: null, icon_position: 'left', help: null, disabled: false, width: 'content'
  }; // prettier-ignore

  it('goes to its page with its parameters', () => {
    const navigate = vi.fn();
    render(<PageLink element={link} context={contextOf({ navigate })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Sales' }));
    expect(navigate).toHaveBeenCalledWith('sales', 'a=1');
  });

  it('takes its parameters elsewhere, too', () => {
    render(<PageLink element={{ ...link, external: true, page: 'https://a.org/?b=2' }} context={contextOf()} />);
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://a.org/?b=2&a=1');
  });

  it('leads nowhere if it is disabled', () => {
    render(<PageLink element={{ ...link, external: true, page: 'https://a.org/', disabled: true }} context={contextOf()} />);
    expect(screen.getByRole('link').hasAttribute('href')).toBe(false);
  });
});

describe('the whole app', () => {
  function shown(...elements: readonly NavigationElement[]): AppModel {
    const model = new AppModel();
    model.apply(batch(1, snapshot(elements.map((each, index) => insert(10 + index, each, { parent: 3 })))));
    render(<AppView model={model} host={HOST} />);
    return model;
  }

  it('has a sidebar for the list alone, and nothing of it elsewhere', () => {
    shown(list([page('a'), page('b')]));
    const aside = screen.getByRole('complementary');
    expect(within(aside).getByRole('navigation', { hidden: true })).toBeDefined();
    expect(screen.getAllByRole('navigation', { hidden: true })).toHaveLength(1);
  });

  it('has the newest of two lists, above it if that is its place', () => {
    shown(list([page('a'), page('b')]), list([page('c'), page('d')], { position: 'top' }));
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(within(screen.getByRole('navigation')).getAllByRole('listitem').map(each => each.textContent)).toEqual(['c', 'd']);
  });
});
