/** Feedback and pages: what is sent when a person presses a mark or turns a page. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { pageRow } from '../src/elements/pageRow';
import type { Feedback, Pagination } from '../src/schema';
import './browser';
import { contextOf, mountWidget } from './mount';

const COMMON = { label: '', help: null, disabled: false, label_visibility: 'visible', form: null, width: 'content' } as const;

function feedback(changes: Partial<Feedback> = {}): Feedback {
  return { ...COMMON, type: 'feedback', default: null, style: 'stars', ...changes };
}

function pagination(changes: Partial<Pagination> = {}): Pagination {
  return { ...COMMON, type: 'pagination', default: 1, num_pages: 20, max_visible_pages: 7, ...changes };
}

describe('feedback', () => {
  it('sends a mark, and nothing once it is pressed again', async () => {
    const { setValue } = mountWidget(feedback(), null);
    await userEvent.click(screen.getByRole('radio', { name: '4 of 5 stars' }));
    expect(document.querySelectorAll('.jp-mod-lit')).toHaveLength(4);
    await userEvent.click(screen.getByRole('radio', { name: '4 of 5 stars' }));
    expect(setValue.mock.calls).toEqual([[3], [null]]);
  });

  it('is one stop of the Tab key; arrows lead along it', async () => {
    const { setValue } = mountWidget(feedback({ style: 'thumbs' }), null);
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Thumb up');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(setValue.mock.calls).toEqual([[0]]);
  });

  it('takes nothing while it is off', async () => {
    const { setValue } = mountWidget(feedback({ style: 'faces' }), null, contextOf({ live: false }));
    await userEvent.click(screen.getByRole('radio', { name: 'Good' }));
    expect(setValue).not.toHaveBeenCalled();
  });
});

describe('pagination', () => {
  it('turns to a page by its number and by the arrows, and stops at the ends', async () => {
    const { setValue } = mountWidget(pagination(), 1);
    await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await userEvent.click(screen.getByRole('button', { name: 'Page 20' }));
    await userEvent.click(screen.getByRole('button', { name: 'Page 20' }));
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(setValue.mock.calls).toEqual([[2], [20]]);
  });

  it('says where one is if it shows no numbers', () => {
    mountWidget(pagination({ max_visible_pages: 0 }), 3);
    expect(screen.getByText('3 / 20')).toBeTruthy();
    expect(screen.getAllByRole('button')).toHaveLength(2);
  });

  it.each([
    [1, 5, 7, '12345'],
    [1, 20, 7, '12345…20'],
    [4, 20, 7, '12345…20'],
    [5, 20, 7, '1…456…20'],
    [16, 20, 7, '1…151617…20'],
    [17, 20, 7, '1…1617181920'],
    [20, 20, 7, '1…1617181920'],
    [9, 20, 1, '1…9…20'],
    [2, 20, 3, '12…20'],
    [1, 20, 2, '1…20'],
    [7, 9, null, '123456789'],
    [7, 9, 0, '']
  ])('at page %d of %d in %s places stand %s', (current, count, most, shown) => {
    expect(pageRow(current, count, most).map(page => page || '…').join('')).toBe(shown);
  });

  it.each([4, 5, 6, 7, 8, 9])('has the first, the present and the last page in %d places', most => {
    for (let current = 1; current <= 20; current++) {
      const row = pageRow(current, 20, most);
      expect(row).toEqual(expect.arrayContaining([1, current, 20]));
      expect(row.length).toBeLessThanOrEqual(Math.max(5, most));
      expect(new Set(row.filter(Boolean)).size).toBe(row.filter(Boolean).length);
    }
  });
});
