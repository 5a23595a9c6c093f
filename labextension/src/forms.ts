/**
 * A form as the tree has it: the block, and the widgets that are sent with it. Pure: knows neither
 * React nor the channel.
 */
import type { ITreeNode } from './elementTree';
import type { Form, WidgetElement } from './schema';
import { isTrigger } from './wireValue';

export interface IFormParts {
  readonly clears: boolean;
  /** By widget id; buttons are not among them. */
  readonly widgets: ReadonlyMap<string, WidgetElement>;
}

export function formParts(records: Iterable<ITreeNode>, key: string): IFormParts {
  const widgets = new Map<string, WidgetElement>();
  let clears = false;
  for (const { node, widget } of records) {
    if (node.type === 'form' && node.key === key) {
      clears = (node satisfies Form).clear_on_submit;
    } else if (widget !== null && 'form' in node && node.form === key && !isTrigger(node)) {
      widgets.set(widget, node);
    }
  }
  return { clears, widgets };
}
