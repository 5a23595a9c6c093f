/** Options as buttons: what is sent when a person presses them, and where the keys lead. */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import type { Pills, SegmentedControl } from '../src/schema';
import './browser';
import { contextOf, mountWidget } from './mount';

const COMMON = { help: null, disabled: false, label_visibility: 'visible', form: null } as const;

function pills(changes: Partial<Pills> = {}): Pills {
  return {
    ...COMMON,
    type: 'pills',
    label: 'Size',
    options: ['S', 'M', ':material/star:'],
    default: [],
    several: false,
    required: false,
    width: 'content',
    wrap: null,
    ...changes
  };
}

function bar(changes: Partial<SegmentedControl> = {}): SegmentedControl {
  return { ...pills(), type: 'segmented_control', ...changes };
}

describe('a group of buttons for one option', () => {
  it('sends what is pressed, and nothing once it is pressed again', async () => {
    const { setValue } = mountWidget(pills(), []);
    await userEvent.click(screen.getByRole('radio', { name: 'M' }));
    await userEvent.click(screen.getByRole('radio', { name: 'S' }));
    await userEvent.click(screen.getByRole('radio', { name: 'S' }));
    expect(setValue.mock.calls).toEqual([[['M']], [['S']], [[]]]);
  });

  it('keeps a choice that is required', async () => {
    const { setValue } = mountWidget(bar({ required: true }), ['M']);
    await userEvent.click(screen.getByRole('radio', { name: 'M' }));
    expect(setValue).not.toHaveBeenCalled();
    expect(screen.getByRole('radiogroup', { name: 'Size' }).getAttribute('aria-required')).toBe('true');
  });

  it('is one stop of the Tab key, at what is chosen; arrows go round', async () => {
    const { setValue } = mountWidget(bar(), ['M']);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('M');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('S');
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('star');
    expect(setValue).not.toHaveBeenCalled();
    await userEvent.keyboard(' ');
    expect(setValue.mock.calls).toEqual([[[':material/star:']]]);
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('shows what the kernel says', () => {
    const { receive } = mountWidget(pills(), ['M']);
    act(() => receive(['S']));
    expect(screen.getByRole('radio', { checked: true }).textContent).toBe('S');
  });
});

describe('a group of buttons for several options', () => {
  it('sends them in the order of the presses', async () => {
    const { setValue } = mountWidget(pills({ several: true }), ['M']);
    await userEvent.click(screen.getByRole('checkbox', { name: 'S' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'M' }));
    expect(setValue.mock.calls).toEqual([[['M', 'S']], [['S']]]);
  });

  it.each([{ disabled: true }, {}])('takes nothing while it is off: %o', async changes => {
    const { setValue } = mountWidget(pills({ several: true, ...changes }), [], contextOf({ live: false }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'S' }));
    expect(setValue).not.toHaveBeenCalled();
  });
});
