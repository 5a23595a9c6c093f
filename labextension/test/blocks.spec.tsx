/** What a person opened or chose stays so over reruns; what has many parts says so. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { JsonTree } from '../src/elements/jsonTree';
import type { Expander, Picture, Spinner, Tabs } from '../src/schema';
import './browser';
import { childOf, contextOf, DrawnBlock, mountElement } from './mount';

const person = userEvent.setup();
const context = contextOf();
const tab = (id: number, label: string) => childOf(id, { type: 'tab', label }, `about ${label}`);

afterEach(() => {
  vi.useRealTimers();
});

describe('tabs', () => {
  const tabs: Tabs = { type: 'tabs', default: null, width: 'stretch', height: 'content' };
  const shown = () => screen.getByRole('tabpanel').textContent;

  it('show the first, then what is chosen, by pointer and by arrows', async () => {
    render(<DrawnBlock block={tabs} context={context} drawn={[tab(1, 'Cat'), tab(2, 'Dog'), tab(3, 'Owl')]} />);
    expect(shown()).toBe('about Cat');
    await person.click(screen.getByRole('tab', { name: 'Dog' }));
    expect(shown()).toBe('about Dog');
    await person.keyboard('{ArrowRight}{ArrowRight}');
    expect(shown()).toBe('about Cat');
    expect(document.activeElement?.textContent).toBe('Cat');
  });

  it('keep the choice by its label when a rerun puts another before it', async () => {
    const { rerender } = render(<DrawnBlock block={tabs} context={context} drawn={[tab(1, 'Cat'), tab(2, 'Dog')]} />);
    await person.click(screen.getByRole('tab', { name: 'Dog' }));
    rerender(<DrawnBlock block={tabs} context={context} drawn={[tab(3, 'Ant'), tab(1, 'Cat'), tab(2, 'Dog')]} />);
    expect(shown()).toBe('about Dog');
  });

  it('start with their default', () => {
    render(<DrawnBlock block={{ ...tabs, default: 'Dog' }} context={context} drawn={[tab(1, 'Cat'), tab(2, 'Dog')]} />);
    expect(shown()).toBe('about Dog');
  });
});

describe('an expander', () => {
  const closed: Expander = { type: 'expander', label: 'More', expanded: false, icon: null, style: 'default', width: 'stretch' };
  const isOpen = () => document.querySelector('details')?.open;

  it('stays open over a rerun', () => {
    const { rerender } = render(<DrawnBlock block={closed} context={context} drawn={[tab(1, 'x')]} />);
    const details = screen.getByRole<HTMLDetailsElement>('group');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    rerender(<DrawnBlock block={{ ...closed, label: 'Still more' }} context={context} drawn={[]} />);
    expect(isOpen()).toBe(true);
  });

  it('follows the script when that changes its mind', () => {
    const { rerender } = render(<DrawnBlock block={closed} context={context} drawn={[]} />);
    rerender(<DrawnBlock block={{ ...closed, expanded: true }} context={context} drawn={[]} />);
    expect(isOpen()).toBe(true);
  });
});

it('a spinner shows only once it has lasted', () => {
  vi.useFakeTimers();
  const spinner: Spinner = { type: 'spinner', text: 'Wait', show_time: false, started: 0, width: 'content' };
  mountElement(spinner);
  expect(screen.queryByRole('status')).toBeNull();
  act(() => void vi.advanceTimersByTime(301));
  expect(screen.getByRole('status').textContent).toBe('Wait');
});

describe('a JSON tree', () => {
  const item = (name: RegExp) => screen.getAllByRole('treeitem').find(node => name.test(node.textContent));

  it('opens and closes by arrows', () => {
    render(<JsonTree value={{ list: [1, 2] }} depth={1} />);
    expect(item(/^list/)?.getAttribute('aria-expanded')).toBe('false');
    item(/^list/)?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' });
    expect(item(/^list/)?.getAttribute('aria-expanded')).toBe('true');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('0: 1');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(item(/^list/));
  });

  it('draws a long list in parts', async () => {
    render(<JsonTree value={Array.from({ length: 250 }, (_, index) => index)} depth={1} />);
    expect(screen.getAllByRole('treeitem')).toHaveLength(101);
    await person.click(screen.getByRole('button', { name: 'Show more (150 left)' }));
    expect(screen.getAllByRole('treeitem')).toHaveLength(251);
  });
});

describe('a picture', () => {
  const image = (picture: Partial<Picture>) =>
    mountElement({
      type: 'image',
      width: 'content',
      pictures: [{ source: 'https://example.org/a.png', caption: null, alt: 'A', link: null, ...picture }]
    });

  it('links to safe places only', async () => {
    image({ link: 'javascript:alert(1)' });
    await screen.findByAltText('A');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('comes from elsewhere in a trusted notebook only', () => {
    const picture = { source: 'https://example.org/a.png', caption: null, alt: 'A', link: null };
    mountElement({ type: 'image', width: 'content', pictures: [picture] }, contextOf({ trusted: false }));
    expect(document.querySelector('img')).toBeNull();
  });
});
