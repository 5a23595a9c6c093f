/** Buttons that open something: a link in a tab, a menu to choose from. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import type { LinkButton, MenuButton } from '../src/schema';
import './browser';
import { contextOf, mountWidget } from './mount';

const LOOKS = {
  help: null,
  disabled: false,
  label_visibility: 'visible',
  form: null,
  style: 'secondary',
  icon: null,
  icon_position: 'left',
  shortcut: null,
  width: 'content',
  wrap: null
} as const;

function linkButton(changes: Partial<LinkButton> = {}): LinkButton {
  return { ...LOOKS, type: 'link_button', label: 'Manual', url: '#manual', reruns: false, ...changes };
}

function menuButton(changes: Partial<MenuButton> = {}): MenuButton {
  return { ...LOOKS, type: 'menu_button', label: 'Export', options: ['CSV', 'Parquet', 'Picture'], ...changes };
}

describe('a link button', () => {
  it.each([
    [false, []],
    [true, [[true]]]
  ])('tells of a press only if it reruns the app: %s', async (reruns, told) => {
    const { setValue } = mountWidget(linkButton({ reruns }), false);
    await userEvent.click(screen.getByRole('link', { name: 'Manual' }));
    expect(setValue.mock.calls).toEqual(told);
  });

  it('opens a tab that knows nothing of this one', () => {
    mountWidget(linkButton(), false, contextOf({ live: false }));
    const link = screen.getByRole('link');
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      '#manual',
      '_blank',
      'noopener noreferrer'
    ]);
  });

  it.each(['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x'])(
    'does not lead to %s',
    async url => {
      const { setValue } = mountWidget(linkButton({ url, reruns: true }), false);
      expect(screen.getByRole('link').getAttribute('href')).toBeNull();
      await userEvent.click(screen.getByRole('link'));
      expect(setValue).not.toHaveBeenCalled();
    }
  );

  it('is pressed by its shortcut', async () => {
    const { setValue } = mountWidget(linkButton({ reruns: true, shortcut: 'ctrl+k' }), false);
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(setValue.mock.calls).toEqual([[true]]);
  });
});

describe('a menu button', () => {
  it('sends the option that is chosen, and has the focus again', async () => {
    const { setValue } = mountWidget(menuButton(), false);
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Parquet' }));
    expect(setValue.mock.calls).toEqual([['Parquet']]);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Export' }));
  });

  it('is walked by arrows, Home, End and letters', async () => {
    mountWidget(menuButton(), false);
    await userEvent.tab();
    const at = () => document.activeElement?.textContent;
    await userEvent.keyboard('{ArrowUp}');
    expect(at()).toBe('Picture');
    await userEvent.keyboard('{ArrowDown}');
    expect(at()).toBe('CSV');
    await userEvent.keyboard('p');
    expect(at()).toBe('Parquet');
    await userEvent.keyboard('p');
    expect(at()).toBe('Picture');
    await userEvent.keyboard('{Home}');
    expect(at()).toBe('CSV');
  });

  it.each(['{Escape}', '{Tab}'])('is closed by %s without a choice', async key => {
    const { setValue } = mountWidget(menuButton(), false);
    await userEvent.click(screen.getByRole('button'));
    await userEvent.keyboard(key);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(setValue).not.toHaveBeenCalled();
  });

  it.each([contextOf({ live: false }), contextOf()])('does not open while it is off', async context => {
    mountWidget(menuButton({ disabled: context.live }), false, context);
    await userEvent.click(screen.getByRole('button'));
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
