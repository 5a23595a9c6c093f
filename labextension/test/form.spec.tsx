/** A form in a whole app: what it holds back, what it sends, and what stands in it afterwards. */
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Channel } from '../src/channel';
import { Client } from '../src/client';
import { AppModel } from '../src/model';
import type { BackMsg, Form, ForwardMsg, Interact, Node } from '../src/schema';
import { AppView } from '../src/view';
import { insert, snapshot, status, update, wire } from './builders';

const person = userEvent.setup();
let model: AppModel;
let channel: Channel;
let sent: BackMsg[];
let number: number;

function golden<N extends Node>(name: string, changes: Partial<N> = {}): N {
  const path = join(__dirname, '../../tests/golden', `${name}.json`);
  return { ...(JSON.parse(readFileSync(path, 'utf8')) as { node: N }).node, ...changes };
}

function inForm(name: string, label: string, changes: object = {}): Node {
  return golden<Node>(name, { label, form: 'order', ...changes });
}

function kernelSays(...messages: ForwardMsg[]): void {
  act(() => channel.receive(...wire(++number, ...messages)));
}

function show(form: Partial<Form> = {}, field: object = {}): void {
  render(<AppView model={model} host={{ trusted: true, display: vi.fn(), widget: vi.fn() }} />);
  kernelSays(
    snapshot([
      insert(10, golden<Form>('form', form)),
      insert(11, inForm('text_input', 'Name', { default: '', ...field }), { parent: 10, widget: 'name' }),
      insert(12, inForm('checkbox', 'Gift'), { parent: 10, widget: 'gift' }),
      insert(13, inForm('form_submit_button', 'Send'), { parent: 10, widget: 'send' }),
      insert(14, inForm('form_submit_button', 'Other'), { parent: 10, widget: 'other' })
    ])
  );
}

function interactions(): unknown[] {
  const events = sent.filter((message): message is Interact => message.type === 'interact');
  return events.map(event => event.widgets.map(({ id, value }) => [id, value]));
}

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Name/ });
const gift = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Gift' });
const press = (label: string) => person.click(screen.getByRole('button', { name: label }));

beforeEach(() => {
  [sent, number] = [[], 0];
  model = new AppModel();
  channel = new Channel({ type: 'attach', session: 's' }, model, new Client('me'));
  model.connect(channel);
  channel.opened({ send: message => sent.push(message), reopen: () => undefined });
});

afterEach(() => {
  cleanup();
  channel.dispose();
});

describe('a form', () => {
  it('sends nothing until it is submitted, and then all at once', async () => {
    show();
    await person.type(name(), 'Ada');
    await person.click(gift());
    expect(interactions()).toEqual([]);
    await press('Send');
    expect(interactions()).toEqual([
      [
        ['name', 'Ada'],
        ['gift', true],
        ['send', true]
      ]
    ]);
  });

  it('keeps what stands in it while the app runs again', async () => {
    show();
    await person.type(name(), 'Ada');
    await person.click(gift());
    kernelSays(status('running'), { ...update(11, inForm('text_input', 'Full name', { default: '' })), widget: 'name' }, status('idle'));
    expect([screen.getByRole<HTMLInputElement>('textbox').value, gift().checked]).toEqual(['Ada', true]);
  });

  it('takes a value that the script sets', async () => {
    show();
    await person.click(gift());
    kernelSays({ type: 'values', values: { gift: { value: false, revision: 3 }, name: { value: 'Bob', revision: 4 } } });
    expect([name().value, gift().checked]).toEqual(['Bob', false]);
  });

  it('is sent by Enter, through its first button', async () => {
    show();
    await person.type(name(), 'Ada{Enter}');
    expect(interactions()).toEqual([
      [
        ['name', 'Ada'],
        ['send', true]
      ]
    ]);
  });

  it('is not sent by Enter where it should not be', async () => {
    show({ enter_to_submit: false });
    await person.type(name(), 'Ada{Enter}');
    expect(interactions()).toEqual([]);
  });

  it('is not sent while a field lacks what it needs', async () => {
    show({}, { required: true });
    await press('Send');
    expect(interactions()).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('needed');
    expect(document.activeElement).toBe(name());
    await person.type(name(), 'Ada');
    await press('Send');
    expect(interactions()).toHaveLength(1);
  });

  it('stays as it was sent', async () => {
    show();
    await person.type(name(), 'Ada{Enter}');
    kernelSays({ type: 'values', values: { name: { value: 'Ada', revision: 1 } } }, { type: 'received', event: 1 });
    expect(name().value).toBe('Ada');
    await press('Other');
    expect(interactions()[1]).toEqual([['other', true]]);
  });

  it('has its defaults again if it clears, and sends them the next time', async () => {
    show({ clear_on_submit: true });
    await person.click(gift());
    await person.type(name(), 'Ada{Enter}');
    const values = { name: { value: 'Ada', revision: 1 }, gift: { value: true, revision: 2 } };
    kernelSays({ type: 'values', values }, { type: 'received', event: 1 });
    expect([name().value, gift().checked]).toEqual(['', false]);
    await press('Send');
    expect(interactions()[1]).toEqual([
      ['name', ''],
      ['gift', false],
      ['send', true]
    ]);
  });

  it('keeps what was refused, to be set right and sent again', async () => {
    show();
    await person.type(name(), 'Ada{Enter}');
    kernelSays({ type: 'received', event: 1 }, { type: 'refused', event: 1, reason: 'no' });
    expect(name().value).toBe('Ada');
    await press('Send');
    expect(interactions()[1]).toEqual([
      ['name', 'Ada'],
      ['send', true]
    ]);
  });
});
