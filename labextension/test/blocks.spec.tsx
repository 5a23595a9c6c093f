/** What a person opened or chose stays so over reruns; what has many parts says so. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { JsonTree } from '../src/elements/jsonTree';
import type { Dialog, Expander, Picture, Popover, Spinner, Tabs } from '../src/schema';
import './browser';
import { childOf, contextOf, DrawnBlock, mountElement } from './mount';

const person = userEvent.setup();
const context = contextOf();
const tab = (id: number, label: string) => childOf(id, { type: 'tab', label }, `about ${label}`);

afterEach(() => {
  vi.useRealTimers();
});

describe('tabs', () => {
  const tabs: Tabs = { type: 'tabs', key: null, default: null, width: 'stretch', height: 'content' };
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
  const closed: Expander = { type: 'expander', key: null, label: 'More', expanded: false, icon: null, style: 'default', width: 'stretch' };
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

describe('what the kernel asks after', () => {
  const state = (value: unknown) => ({ value, set: vi.fn<(next: unknown) => void>() });

  it('an expander shows what the kernel holds and says what a person opens', () => {
    const block: Expander = { type: 'expander', key: null, label: 'More', expanded: false, icon: null, style: 'default', width: 'stretch' };
    const held = state(undefined);
    const { rerender } = render(<DrawnBlock block={block} context={context} drawn={[]} state={held} />);
    const details = screen.getByRole<HTMLDetailsElement>('group');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(held.set.mock.calls).toEqual([[true]]);
    const opened = state(true);
    rerender(<DrawnBlock block={block} context={context} drawn={[]} state={opened} />);
    expect(details.open).toBe(true);
    fireEvent(details, new Event('toggle'));
    expect(opened.set).not.toHaveBeenCalled();
  });

  it('tabs choose by label, and in a picture by themselves', async () => {
    const tabs: Tabs = { type: 'tabs', key: null, default: null, width: 'stretch', height: 'content' };
    const held = state('Dog');
    const drawn = [tab(1, 'Cat'), tab(2, 'Dog')];
    const { rerender } = render(<DrawnBlock block={tabs} context={context} drawn={drawn} state={held} />);
    expect(screen.getByRole('tabpanel').textContent).toBe('about Dog');
    await person.click(screen.getByRole('tab', { name: 'Cat' }));
    expect(held.set.mock.calls).toEqual([['Cat']]);
    rerender(<DrawnBlock block={tabs} context={contextOf({ live: false })} drawn={drawn} state={held} />);
    await person.click(screen.getByRole('tab', { name: 'Cat' }));
    expect(screen.getByRole('tabpanel').textContent).toBe('about Cat');
  });
});

describe('a popover', () => {
  const block: Popover = { type: 'popover', key: null, label: 'Settings', style: 'secondary', help: null, icon: null, disabled: false, width: 'content', wrap: null };
  const button = () => screen.getByRole('button', { name: 'Settings' });
  const shown = () => screen.queryByText('about x');

  it('opens and closes at its button, stays open over a rerun, and closes at Escape and at a press elsewhere', async () => {
    const { rerender } = render(<DrawnBlock block={block} context={context} drawn={[tab(1, 'x')]} />);
    expect(shown()).toBeNull();
    await person.click(button());
    expect(button().getAttribute('aria-expanded')).toBe('true');
    rerender(<DrawnBlock block={{ ...block, style: 'primary' }} context={context} drawn={[tab(1, 'x')]} />);
    expect(shown()).not.toBeNull();
    await person.click(screen.getByText('about x'));
    expect(shown()).not.toBeNull();
    await person.keyboard('{Escape}');
    expect(shown()).toBeNull();
    await person.click(button());
    await person.click(document.body);
    expect(shown()).toBeNull();
  });

  it('tells the kernel where that listens', async () => {
    const set = vi.fn<(next: unknown) => void>();
    render(<DrawnBlock block={block} context={context} drawn={[]} state={{ value: undefined, set }} />);
    await person.click(button());
    expect(set.mock.calls).toEqual([[true]]);
  });

  it('that is disabled does not open', async () => {
    render(<DrawnBlock block={{ ...block, disabled: true }} context={context} drawn={[tab(1, 'x')]} state={{ value: true, set: vi.fn() }} />);
    await person.click(button());
    expect(shown()).toBeNull();
  });
});

describe('a dialog', () => {
  const block: Dialog = { type: 'dialog', title: 'Your name', size: 'small', position: 'center', dismissible: true, icon: null, listening: false, opened: 0 };
  const dialog = () => screen.queryByRole('dialog', { name: 'Your name' });

  it('closes at its button, at Escape and at a press beside it, and says so once', async () => {
    const dismiss = vi.fn();
    for (const close of [
      () => person.click(screen.getByRole('button', { name: 'Close' })),
      () => person.keyboard('{Escape}'),
      () => person.pointer({ keys: '[MouseLeft]', target: dialog()?.parentElement ?? document.body })
    ]) {
      const { unmount } = render(<DrawnBlock block={block} context={context} drawn={[tab(1, 'x')]} dismiss={dismiss} />);
      dialog()?.focus();
      await close();
      expect(dialog()).toBeNull();
      unmount();
    }
    expect(dismiss).toHaveBeenCalledTimes(3);
  });

  it('that listens tells the kernel, and opens when that opens it anew', async () => {
    const set = vi.fn<(next: unknown) => void>();
    const listening = { ...block, listening: true };
    const { rerender } = render(<DrawnBlock block={listening} context={context} drawn={[]} state={{ value: undefined, set }} />);
    await person.click(screen.getByRole('button', { name: 'Close' }));
    expect(set.mock.calls).toEqual([[true]]);
    rerender(<DrawnBlock block={{ ...listening, opened: 2 }} context={context} drawn={[]} state={{ value: undefined, set }} />);
    expect(dialog()).not.toBeNull();
  });

  it('that cannot be dismissed stays', async () => {
    render(<DrawnBlock block={{ ...block, dismissible: false }} context={context} drawn={[tab(1, 'x')]} />);
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    dialog()?.focus();
    await person.keyboard('{Escape}');
    expect(dialog()).not.toBeNull();
  });
});
