import { beforeEach, describe, expect, it } from 'vitest';

import { WidgetStates } from '../src/widgetState';
import { defaultValue, fromWire, toWire } from '../src/wireValue';
import { slider } from './builders';

let states: WidgetStates;

beforeEach(() => {
  states = new WidgetStates();
});

function say(value: number, revision: number): void {
  states.apply({ a: { value, revision } });
}

describe('the value of a widget', () => {
  it('is the kernel’s newest', () => {
    say(1, 1);
    say(2, 2);
    say(1, 1);
    expect([states.value('a'), states.revision('a')]).toEqual([2, 2]);
  });

  it('is nobody’s once the widget has left the page', () => {
    say(1, 1);
    states.edit('a', 5, 7);
    states.commit();
    states.forget('a');
    expect([...states.commit()]).toEqual(['a']);
    expect([states.value('a'), states.revision('a')]).toEqual([undefined, 0]);
  });

  it('is the person’s edit until the kernel has answered it', () => {
    say(1, 1);
    states.commit();
    states.edit('a', 5, 7);
    say(2, 2);
    states.commit();
    expect(states.value('a')).toBe(5);
  });

  it('is the kernel’s again once it has received the edit and said a newer value', () => {
    say(1, 1);
    states.commit();
    states.edit('a', 5, 7);
    states.confirm(7);
    say(6, 2);
    expect([...states.commit()]).toEqual(['a']);
    expect(states.value('a')).toBe(6);
  });

  it('does not flash back between the receipt and the answer', () => {
    say(1, 1);
    states.commit();
    states.edit('a', 5, 7);
    states.confirm(7);
    states.commit();
    expect(states.value('a')).toBe(5);
    say(5, 2);
    states.commit();
    expect(states.value('a')).toBe(5);
  });

  it('is the kernel’s when that says its old value again: it did not take the edit', () => {
    say(1, 1);
    states.commit();
    states.edit('a', 5, 7);
    states.confirm(7);
    states.commit();
    say(1, 1);
    expect([...states.commit()]).toEqual(['a']);
    expect(states.value('a')).toBe(1);
  });

  it('is the newest edit while only an older one was received', () => {
    say(1, 1);
    states.commit();
    states.edit('a', 5, 7);
    states.edit('a', 6, 8);
    states.confirm(7);
    say(5, 2);
    states.commit();
    expect(states.value('a')).toBe(6);
  });

  it('is the kernel’s when an edit was refused', () => {
    say(1, 1);
    states.commit();
    states.edit('a', 5, 7);
    states.refuse(7);
    expect([...states.commit()]).toEqual(['a']);
    expect(states.value('a')).toBe(1);
  });

  it('is its default again when a snapshot does not name it', () => {
    say(1, 1);
    states.commit();
    states.replace({});
    expect([...states.commit()]).toEqual(['a']);
    expect(states.value('a')).toBeUndefined();
  });
});

describe('on the wire', () => {
  it.each([[NaN], [Infinity], [-Infinity], [1.5], ['a'], [null]])('%s comes back as it went', value => {
    expect(fromWire(JSON.parse(JSON.stringify(toWire([value]))))).toEqual([value]);
  });

  it('a default with a non-finite number is a number', () => {
    expect(defaultValue({ ...slider('s'), default: [{ number: 'inf' }] })).toEqual([Infinity]);
  });
});
