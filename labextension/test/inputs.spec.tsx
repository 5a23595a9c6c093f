/** What inputs send when a person types, presses, drags and chooses, and what they keep meanwhile. */
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type {
  Button,
  Checkbox,
  Multiselect,
  NumberInput,
  Radio,
  Selectbox,
  Slider,
  TextArea,
  TextInput
} from '../src/schema';
import './browser';
import { contextOf, mountWidget } from './mount';

const COMMON = { help: null, disabled: false, label_visibility: 'visible', form: null } as const;

function button(changes: Partial<Button> = {}): Button {
  return {
    ...COMMON,
    type: 'button',
    label: 'Go',
    style: 'secondary',
    icon: null,
    icon_position: 'left',
    shortcut: null,
    width: 'content',
    wrap: null,
    ...changes
  };
}

function checkbox(changes: Partial<Checkbox> = {}): Checkbox {
  return { ...COMMON, type: 'checkbox', label: 'Agree', default: false, style: 'checkbox', width: 'content', wrap: null, ...changes };
}

function slider(changes: Partial<Slider> = {}): Slider {
  return {
    ...COMMON,
    type: 'slider',
    label: 'Age',
    default: [25],
    minimum: 0,
    maximum: 100,
    step: 1,
    kind: 'int',
    format: null,
    width: 'stretch',
    ...changes
  };
}

function numberInput(changes: Partial<NumberInput> = {}): NumberInput {
  return {
    ...COMMON,
    type: 'number_input',
    label: 'Number',
    default: 0,
    minimum: null,
    maximum: null,
    step: 0.1,
    kind: 'float',
    format: '%.2f',
    placeholder: null,
    required: false,
    icon: null,
    width: 'stretch',
    ...changes
  };
}

function textInput(changes: Partial<TextInput> = {}): TextInput {
  return {
    ...COMMON,
    type: 'text_input',
    label: 'Name',
    default: '',
    max_chars: null,
    kind: 'default',
    autocomplete: '',
    placeholder: null,
    required: false,
    pattern: null,
    pattern_message: null,
    live: null,
    icon: null,
    width: 'stretch',
    ...changes
  };
}

function textArea(changes: Partial<TextArea> = {}): TextArea {
  return {
    ...COMMON,
    type: 'text_area',
    label: 'Story',
    default: '',
    max_chars: null,
    placeholder: null,
    required: false,
    width: 'stretch',
    height: null,
    ...changes
  };
}

function selectbox(changes: Partial<Selectbox> = {}): Selectbox {
  return {
    ...COMMON,
    type: 'selectbox',
    label: 'Fruit',
    options: ['Apple', 'Banana', 'Cherry'],
    default: 'Apple',
    placeholder: null,
    accept_new_options: false,
    filter_mode: 'fuzzy',
    required: false,
    icon: null,
    width: 'stretch',
    ...changes
  };
}

function multiselect(changes: Partial<Multiselect> = {}): Multiselect {
  return {
    ...COMMON,
    type: 'multiselect',
    label: 'Fruits',
    options: ['Apple', 'Banana', 'Cherry'],
    default: [],
    max_selections: null,
    placeholder: null,
    accept_new_options: false,
    filter_mode: 'fuzzy',
    select_all: 1000,
    width: 'stretch',
    wrap: null,
    ...changes
  };
}

function radio(changes: Partial<Radio> = {}): Radio {
  return {
    ...COMMON,
    type: 'radio',
    label: 'Genre',
    options: ['Comedy', 'Drama'],
    default: 0,
    captions: [],
    horizontal: false,
    width: 'content',
    ...changes
  };
}

const person = userEvent.setup();

afterEach(() => {
  vi.useRealTimers();
});

describe('button', () => {
  it('says that it was pressed', async () => {
    const { setValue } = mountWidget(button(), false);
    await person.click(screen.getByRole('button', { name: 'Go' }));
    expect(setValue.mock.calls).toEqual([[true]]);
  });

  it('is pressed by its shortcut', async () => {
    const { setValue } = mountWidget(button({ shortcut: 'Ctrl+K' }), false);
    await person.keyboard('{Control>}k{/Control}');
    expect(setValue).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('leaves a bare key to the field that is typed in', async () => {
    const { setValue } = mountWidget(button({ shortcut: 'r' }), false);
    const field = document.body.appendChild(document.createElement('input'));
    await person.type(field, 'r');
    field.remove();
    expect(setValue).not.toHaveBeenCalled();
  });

  it('takes no press without a kernel', () => {
    mountWidget(button(), false, contextOf({ live: false }));
    expect(screen.getByRole('button', { name: 'Go' })).toHaveProperty('disabled', true);
  });
});

describe('checkbox', () => {
  it('sends the new state', async () => {
    const { setValue } = mountWidget(checkbox(), false);
    await person.click(screen.getByLabelText('Agree'));
    await person.click(screen.getByLabelText('Agree'));
    expect(setValue.mock.calls).toEqual([[true], [false]]);
  });

  it('is a switch as a toggle', () => {
    mountWidget(checkbox({ style: 'toggle' }), true);
    expect(screen.getByRole('switch')).toHaveProperty('checked', true);
  });

  it('keeps its name when the label is collapsed', () => {
    mountWidget(checkbox({ label_visibility: 'collapsed' }), true);
    screen.getByRole('checkbox', { name: 'Agree' });
  });
});

describe('slider', () => {
  const drag = (position: number) => fireEvent.change(screen.getByRole('slider'), { target: { value: position } });

  it('sends the first position at once, then the latest, and the last on release', () => {
    vi.useFakeTimers();
    const { setValue } = mountWidget(slider(), [25]);
    for (let position = 26; position <= 40; position++) {
      drag(position);
      vi.advanceTimersByTime(10);
    }
    drag(41);
    fireEvent.pointerUp(screen.getByRole('slider'));
    const sent = setValue.mock.calls.map(([value]) => (value as number[])[0]);
    expect(sent[0]).toBe(26);
    expect(sent.at(-1)).toBe(41);
    expect(sent.length).toBeLessThan(6);
  });

  it('is not moved by the kernel while it is dragged', () => {
    const { receive } = mountWidget(slider(), [25], contextOf(), false);
    drag(60);
    act(() => receive([10]));
    expect(screen.getByRole('slider')).toHaveProperty('value', '60');
  });

  it('follows the kernel once it is released and answered', () => {
    const { receive } = mountWidget(slider(), [25]);
    drag(60);
    fireEvent.pointerUp(screen.getByRole('slider'));
    act(() => receive([10]));
    expect(screen.getByRole('slider')).toHaveProperty('value', '10');
  });

  it('writes its value as its format says', () => {
    mountWidget(slider({ format: '%d years' }), [25]);
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('25 years');
  });

  it('keeps the two thumbs of a range in order', () => {
    const { setValue } = mountWidget(slider({ default: [20, 40] }), [20, 40]);
    fireEvent.change(screen.getByRole('slider', { name: 'Minimum' }), { target: { value: 90 } });
    expect(setValue).toHaveBeenLastCalledWith([40, 40]);
  });

  it('shows dates by a moment pattern', () => {
    const day = 1714521600000000;
    mountWidget(slider({ kind: 'date', format: 'D MMM', minimum: day, maximum: day * 2, step: 86400000000 }), [day]);
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('1 May');
  });
});

describe('number_input', () => {
  const field = () => screen.getByRole<HTMLInputElement>('spinbutton');

  it('sends what was typed on Enter', async () => {
    const { setValue } = mountWidget(numberInput(), 0);
    await person.clear(field());
    await person.type(field(), '3.14{Enter}');
    expect(setValue.mock.calls).toEqual([[3.14]]);
    expect(field().value).toBe('3.14');
  });

  it('steps with the arrows, without binary rests', async () => {
    const { setValue } = mountWidget(numberInput(), 0.2);
    await person.type(field(), '{ArrowUp}');
    expect(setValue).toHaveBeenLastCalledWith(0.3);
  });

  it('steps whole numbers of any length exactly', async () => {
    const { setValue } = mountWidget(numberInput({ step: 1, kind: 'int', format: '%d' }), 1_700_000_000_000_001);
    await person.type(field(), '{ArrowUp}');
    expect(setValue).toHaveBeenLastCalledWith(1_700_000_000_000_002);
  });

  it('steps with its buttons', async () => {
    const { setValue } = mountWidget(numberInput({ step: 5, kind: 'int', format: '%d' }), 10);
    await person.click(screen.getByRole('button', { name: 'Decrease' }));
    expect(setValue).toHaveBeenLastCalledWith(5);
  });

  it('holds the value within its bounds and says so', async () => {
    const { setValue } = mountWidget(numberInput({ maximum: 10 }), 0);
    await person.clear(field());
    await person.type(field(), '99{Enter}');
    expect(setValue.mock.calls).toEqual([[10]]);
    expect(screen.getByRole('alert').textContent).toBe('The largest value is 10.00');
  });

  it('sends nothing for what is not a number', async () => {
    const { setValue } = mountWidget(numberInput(), 0);
    await person.type(field(), 'x{Enter}');
    expect(setValue).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('This is not a number');
  });

  it('sends null when it is emptied and may be empty', async () => {
    const { setValue } = mountWidget(numberInput({ default: null }), 4);
    await person.clear(field());
    await person.tab();
    expect(setValue.mock.calls).toEqual([[null]]);
  });

  it('goes back to its value when it is emptied and may not be', async () => {
    const { setValue } = mountWidget(numberInput(), 4);
    await person.clear(field());
    await person.tab();
    expect(setValue).not.toHaveBeenCalled();
    expect(field().value).toBe('4.00');
  });

  it('keeps what is being typed when the kernel says something else', async () => {
    const { receive } = mountWidget(numberInput(), 0);
    await person.clear(field());
    await person.type(field(), '12');
    act(() => receive(7));
    expect(field().value).toBe('12');
  });
});

describe('text_input', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('Name');

  it('sends on Enter, not on every key', async () => {
    const { setValue } = mountWidget(textInput(), '');
    await person.type(field(), 'Ada');
    expect(setValue).not.toHaveBeenCalled();
    screen.getByText('Press Enter to apply');
    await person.type(field(), '{Enter}');
    expect(setValue.mock.calls).toEqual([['Ada']]);
    expect(screen.queryByText('Press Enter to apply')).toBeNull();
  });

  it('sends when the field is left, once', async () => {
    const { setValue } = mountWidget(textInput(), '');
    await person.type(field(), 'Ada');
    await person.tab();
    await person.click(field());
    await person.tab();
    expect(setValue.mock.calls).toEqual([['Ada']]);
  });

  it('keeps the draft and the caret when an older value arrives', async () => {
    const { receive } = mountWidget(textInput(), 'one');
    await person.type(field(), ' two');
    field().setSelectionRange(2, 2);
    act(() => receive('older'));
    expect(field().value).toBe('one two');
    expect(field().selectionStart).toBe(2);
  });

  it('shows what it sent until it is answered', async () => {
    mountWidget(textInput(), 'one', contextOf(), false);
    await person.type(field(), ' two{Enter}');
    expect(field().value).toBe('one two');
  });

  it('shows what the kernel makes of it', async () => {
    const { receive } = mountWidget(textInput(), '');
    await person.type(field(), 'ada{Enter}');
    act(() => receive('ADA'));
    expect(field().value).toBe('ADA');
  });

  it('sends while one types when it is live', () => {
    vi.useFakeTimers();
    const { setValue } = mountWidget(textInput({ live: 250 }), '');
    fireEvent.change(field(), { target: { value: 'A' } });
    vi.advanceTimersByTime(200);
    fireEvent.change(field(), { target: { value: 'Ad' } });
    act(() => void vi.advanceTimersByTime(310));
    expect(setValue.mock.calls).toEqual([['Ad']]);
  });

  it('goes back on Escape', async () => {
    const { setValue } = mountWidget(textInput(), 'one');
    await person.type(field(), ' two{Escape}');
    await person.tab();
    expect(field().value).toBe('one');
    expect(setValue).not.toHaveBeenCalled();
  });

  it('sends nothing that does not fit its pattern', async () => {
    const { setValue } = mountWidget(textInput({ pattern: '[0-9]+', pattern_message: 'Digits only' }), '');
    await person.type(field(), 'abc{Enter}');
    expect(setValue).not.toHaveBeenCalled();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('Digits only');
  });

  it('sends null when it is emptied and its default is null', async () => {
    const { setValue } = mountWidget(textInput({ default: null }), 'one');
    await person.clear(field());
    await person.tab();
    expect(setValue.mock.calls).toEqual([[null]]);
  });

  it('counts letters where they are limited', async () => {
    mountWidget(textInput({ max_chars: 5 }), '');
    await person.type(field(), 'abcdefgh');
    expect(field().value).toBe('abcde');
    screen.getByText(/5\/5/);
  });

  it('reveals a password on request', async () => {
    mountWidget(textInput({ kind: 'password' }), 'secret');
    expect(field().type).toBe('password');
    await person.click(screen.getByRole('button', { name: 'Show password' }));
    expect(field().type).toBe('text');
  });
});

describe('text_area', () => {
  it('sends on Ctrl+Enter; Enter alone is a new line', async () => {
    const { setValue } = mountWidget(textArea(), '');
    await person.type(screen.getByLabelText('Story'), 'a{Enter}b');
    expect(setValue).not.toHaveBeenCalled();
    await person.keyboard('{Control>}{Enter}{/Control}');
    expect(setValue.mock.calls).toEqual([['a\nb']]);
  });
});

describe('selectbox', () => {
  const box = () => screen.getByRole<HTMLInputElement>('combobox');

  it('opens, walks and chooses by keyboard', async () => {
    const { setValue } = mountWidget(selectbox(), 'Apple');
    await person.tab();
    await person.keyboard('{ArrowDown}');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    await person.keyboard('{ArrowDown}{Enter}');
    expect(setValue.mock.calls).toEqual([['Banana']]);
    expect(box().value).toBe('Banana');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('chooses by pointer', async () => {
    const { setValue } = mountWidget(selectbox(), 'Apple');
    await person.click(box());
    await person.click(screen.getByRole('option', { name: 'Cherry' }));
    expect(setValue.mock.calls).toEqual([['Cherry']]);
  });

  it('filters by what is typed', async () => {
    mountWidget(selectbox(), 'Apple');
    await person.click(box());
    await person.keyboard('an');
    expect(screen.getAllByRole('option').map(option => option.textContent)).toEqual(['Banana']);
  });

  it('closes on Escape and keeps its value', async () => {
    const { setValue } = mountWidget(selectbox(), 'Apple');
    await person.click(box());
    await person.keyboard('Ch{Escape}');
    expect(box().value).toBe('Apple');
    expect(setValue).not.toHaveBeenCalled();
  });

  it('is cleared only when nothing may be chosen', async () => {
    const { setValue } = mountWidget(selectbox({ default: null }), 'Apple');
    await person.click(screen.getByRole('button', { name: 'Clear' }));
    expect(setValue.mock.calls).toEqual([[null]]);
  });

  it('takes a new option where it may', async () => {
    const { setValue } = mountWidget(selectbox({ accept_new_options: true }), 'Apple');
    await person.click(box());
    await person.keyboard('Quince{Enter}');
    expect(setValue.mock.calls).toEqual([['Quince']]);
  });

  it('draws only the options in sight', async () => {
    const options = Array.from({ length: 10_000 }, (_, index) => `Option ${index}`);
    mountWidget(selectbox({ options, default: null }), null);
    await person.click(box());
    expect(screen.getAllByRole('option').length).toBeLessThan(40);
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe('10000');
  });
});

describe('multiselect', () => {
  const box = () => screen.getByRole('combobox');

  it('adds in the order of choosing', async () => {
    const { setValue } = mountWidget(multiselect(), []);
    await person.click(box());
    await person.click(screen.getByRole('option', { name: 'Cherry' }));
    await person.click(screen.getByRole('option', { name: 'Apple' }));
    expect(setValue.mock.calls).toEqual([[['Cherry']], [['Cherry', 'Apple']]]);
  });

  it('loses one by its cross, the last one by Backspace', async () => {
    const { setValue } = mountWidget(multiselect(), ['Apple', 'Banana', 'Cherry']);
    await person.click(screen.getByRole('button', { name: 'Remove Banana' }));
    await person.click(box());
    await person.keyboard('{Backspace}');
    expect(setValue.mock.calls).toEqual([[['Apple', 'Cherry']], [['Apple']]]);
  });

  it('selects all at once', async () => {
    const { setValue } = mountWidget(multiselect(), ['Banana']);
    await person.click(box());
    await person.click(screen.getByRole('option', { name: 'Select all' }));
    expect(setValue.mock.calls).toEqual([[['Banana', 'Apple', 'Cherry']]]);
  });

  it('stops at its limit and says why', async () => {
    mountWidget(multiselect({ max_selections: 1 }), ['Apple']);
    await person.click(box());
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getAllByText(/No more than 1/).length).toBeGreaterThan(0);
  });
});

describe('radio', () => {
  it('sends the position of what is chosen', async () => {
    const { setValue } = mountWidget(radio(), 0);
    await person.click(screen.getByLabelText('Drama'));
    expect(setValue.mock.calls).toEqual([[1]]);
  });

  it('shows no choice for null', () => {
    mountWidget(radio(), null);
    screen.getAllByRole('radio').forEach(each => expect(each).toHaveProperty('checked', false));
  });
});

describe('help', () => {
  it('opens on focus, closes on Escape, and always describes', async () => {
    mountWidget(textInput({ help: 'Your name' }), '');
    const help = screen.getByRole('button', { name: 'Help' });
    expect(screen.queryByRole('tooltip')).toBeNull();
    act(() => help.focus());
    expect(help.getAttribute('aria-describedby')).toBe(screen.getByRole('tooltip').id);
    await person.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });
});
