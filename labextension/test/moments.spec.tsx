/** Dates, times, colours and options on a scale: what is sent when a person types, picks and drags. */
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import type { ColorPicker, DateInput, DatetimeInput, SelectSlider, TimeInput } from '../src/schema';
import './browser';
import { contextOf, mountWidget } from './mount';

const COMMON = { help: null, disabled: false, label_visibility: 'visible', form: null } as const;

function dateInput(changes: Partial<DateInput> = {}): DateInput {
  return {
    ...COMMON,
    type: 'date_input',
    label: 'Day',
    default: ['2024-05-01'],
    minimum: '2024-01-01',
    maximum: '2024-12-31',
    is_range: false,
    format: 'DD.MM.YYYY',
    required: false,
    width: 'stretch',
    ...changes
  };
}

function timeInput(changes: Partial<TimeInput> = {}): TimeInput {
  return {
    ...COMMON,
    type: 'time_input',
    label: 'Time',
    default: '08:45',
    step: 900,
    format: '12h',
    required: false,
    width: 'stretch',
    ...changes
  };
}

function datetimeInput(changes: Partial<DatetimeInput> = {}): DatetimeInput {
  return {
    ...COMMON,
    type: 'datetime_input',
    label: 'When',
    default: '2024-05-01T08:45',
    minimum: '2024-01-01T00:00',
    maximum: '2024-12-31T23:59',
    step: 900,
    format: 'YYYY/MM/DD',
    required: false,
    width: 'stretch',
    ...changes
  };
}

function selectSlider(changes: Partial<SelectSlider> = {}): SelectSlider {
  return { ...COMMON, type: 'select_slider', label: 'Size', options: ['S', 'M', 'L'], default: [1], width: 'stretch', ...changes };
}

function colorPicker(changes: Partial<ColorPicker> = {}): ColorPicker {
  return { ...COMMON, type: 'color_picker', label: 'Colour', default: '#fa0', width: 'content', ...changes };
}

function field(label: string): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(label);
}

/** As a browser tells of a day that was picked. */
function pick(label: string, value: string): void {
  fireEvent.pointerDown(field(label));
  fireEvent.change(field(label), { target: { value } });
}

/** As a browser tells of a day that was typed. */
function type(label: string, value: string): void {
  fireEvent.keyDown(field(label), { key: '1' });
  fireEvent.change(field(label), { target: { value } });
}

describe('a date input', () => {
  it('sends a day that is picked at once', () => {
    const { setValue } = mountWidget(dateInput(), ['2024-05-01']);
    pick('Day', '2024-06-02');
    expect(setValue.mock.calls).toEqual([[['2024-06-02']]]);
  });

  it('sends what is typed with Enter, or when the field is left', () => {
    const { setValue } = mountWidget(dateInput(), ['2024-05-01']);
    type('Day', '2024-06-02');
    expect(setValue).not.toHaveBeenCalled();
    fireEvent.keyDown(field('Day'), { key: 'Enter' });
    type('Day', '2024-07-02');
    fireEvent.blur(field('Day'));
    expect(setValue.mock.calls).toEqual([[['2024-06-02']], [['2024-07-02']]]);
  });

  it('takes back what was typed with Escape', () => {
    const { setValue } = mountWidget(dateInput(), ['2024-05-01']);
    type('Day', '2024-06-02');
    fireEvent.keyDown(field('Day'), { key: 'Escape' });
    fireEvent.blur(field('Day'));
    expect(field('Day').value).toBe('2024-05-01');
    expect(setValue).not.toHaveBeenCalled();
  });

  it('says why a day beyond its ends is not sent', () => {
    const { setValue } = mountWidget(dateInput(), ['2024-05-01']);
    pick('Day', '2025-01-01');
    expect(screen.getByRole('alert').textContent).toBe('Not after 31.12.2024');
    expect(setValue).not.toHaveBeenCalled();
  });

  it('shows the day in the format of the script', () => {
    mountWidget(dateInput(), ['2024-05-01']);
    expect(screen.getByText('01.05.2024')).toBeTruthy();
  });

  it('can be emptied only if it may start empty', () => {
    const { setValue, unmount } = mountWidget(dateInput(), ['2024-05-01']);
    pick('Day', '');
    expect(setValue).not.toHaveBeenCalled();
    expect(field('Day').value).toBe('2024-05-01');
    unmount();
    const optional = mountWidget(dateInput({ default: [] }), ['2024-05-01']);
    pick('Day', '');
    expect(optional.setValue.mock.calls).toEqual([[[]]]);
  });

  it('of a range sends one day, then both in order', () => {
    const { setValue } = mountWidget(dateInput({ is_range: true, default: [] }), []);
    pick('Until', '2024-03-01');
    pick('Until', '2024-03-05');
    pick('From', '2024-03-05');
    pick('Until', '2024-02-01');
    expect(setValue.mock.calls.map(([value]) => value as string[])).toEqual([
      ['2024-03-01'],
      ['2024-03-01', '2024-03-05'],
      ['2024-03-05', '2024-03-05'],
      ['2024-02-01', '2024-03-05']
    ]);
  });

  it('takes nothing while it is disabled or asleep', () => {
    mountWidget(dateInput({ disabled: true }), ['2024-05-01']).unmount();
    mountWidget(dateInput(), ['2024-05-01'], contextOf({ live: false }));
    expect(field('Day').disabled).toBe(true);
  });
});

describe('a time input', () => {
  it('sends a time, and shows it as the script asks for', () => {
    const { setValue } = mountWidget(timeInput(), '08:45');
    expect(screen.getByText('08:45 AM')).toBeTruthy();
    pick('Time', '17:30');
    expect(setValue.mock.calls).toEqual([['17:30']]);
    expect(screen.getByText('05:30 PM')).toBeTruthy();
  });

  it('sends null when one that may be empty is emptied', () => {
    const { setValue } = mountWidget(timeInput({ default: null }), '08:45');
    pick('Time', '');
    expect(setValue.mock.calls).toEqual([[null]]);
  });
});

describe('a datetime input', () => {
  it('sends the minute', () => {
    const { setValue } = mountWidget(datetimeInput(), '2024-05-01T08:45');
    expect(screen.getByText('2024/05/01, 08:45')).toBeTruthy();
    pick('When', '2024-06-01T09:00');
    expect(setValue.mock.calls).toEqual([['2024-06-01T09:00']]);
  });

  it('says so when a value is needed', () => {
    mountWidget(datetimeInput({ default: null, required: true }), null);
    fireEvent.keyDown(field('When'), { key: 'Enter' });
    expect(screen.getByRole('alert').textContent).toBe('A value is needed here');
  });
});

describe('a select slider', () => {
  it('sends places and shows options', () => {
    const { setValue } = mountWidget(selectSlider(), [1]);
    const slider = screen.getByRole('slider', { name: 'Size' });
    expect(slider.getAttribute('aria-valuetext')).toBe('M');
    fireEvent.change(slider, { target: { value: '2' } });
    expect(setValue).toHaveBeenLastCalledWith([2]);
    expect(slider.getAttribute('aria-valuetext')).toBe('L');
  });
});

describe('a colour picker', () => {
  it('sends the colour that is settled on, not those on the way', () => {
    const { setValue } = mountWidget(colorPicker(), '#fa0');
    const input = field('Colour');
    expect(input.value).toBe('#ffaa00');
    fireEvent.input(input, { target: { value: '#00ff00' } });
    expect(setValue).not.toHaveBeenCalled();
    expect(screen.getByText('#00ff00')).toBeTruthy();
    input.dispatchEvent(new Event('change'));
    expect(setValue.mock.calls).toEqual([['#00ff00']]);
  });

  it('is reached by the keyboard', async () => {
    mountWidget(colorPicker(), '#fa0');
    await userEvent.tab();
    expect(document.activeElement).toBe(field('Colour'));
  });
});
