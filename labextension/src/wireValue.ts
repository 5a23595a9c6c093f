/** Widget values on the way: JSON has no word for NaN and the infinities, so they have a tag. */
import type { JsonValue, NonFinite, WidgetElement } from './schema';

/** Return what a value says, with non-finite numbers as numbers. */
export function fromWire(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(fromWire);
  }
  return isNonFinite(value) ? NUMBERS[value.number] : value;
}

/** Return a value as it can travel. */
export function toWire(value: unknown): JsonValue {
  if (Array.isArray(value)) {
    return value.map(toWire);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { number: Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf' };
  }
  return value as JsonValue;
}

/** Return the value that a widget has while nobody has said another. */
export function defaultValue(element: WidgetElement): unknown {
  return isTrigger(element) ? false : fromWire(element.default);
}

const TRIGGERS: ReadonlySet<string> = new Set<Trigger['type']>(['button', 'chat_input', 'download_button', 'link_button', 'menu_button']);

type Trigger = Extract<WidgetElement, { type: 'button' | 'chat_input' | 'download_button' | 'link_button' | 'menu_button' }>;

/** Say whether a widget's value is a moment's: a press, a choice or a message, which the kernel sees once. */
export function isTrigger(element: WidgetElement): element is Trigger {
  return TRIGGERS.has(element.type);
}

const NUMBERS = { nan: NaN, inf: Infinity, '-inf': -Infinity };

function isNonFinite(value: unknown): value is NonFinite {
  return typeof value === 'object' && value !== null && 'number' in value;
}
