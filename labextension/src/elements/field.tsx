/** What surrounds every input: its label with help, the control, and a line below for messages. */
import type { JSX, ReactNode } from 'react';

import type { IRenderContext } from '../renderer';
import type { WidgetElement } from '../schema';
import { className } from './className';
import { Help } from './help';
import { MarkdownText } from './markdownText';
import { sizeStyle, type Size } from './size';

interface IFieldProps {
  readonly id: string;
  readonly element: WidgetElement & { readonly width: Size; readonly required?: boolean };
  readonly context: IRenderContext;
  /** Set when the control is several inputs, which the label then names as a group. */
  readonly group?: boolean | undefined;
  readonly note?: INote | null | undefined;
  readonly children: ReactNode;
}

/**
 * A hint comes and goes while one types, and takes no room of its own. A notice is a line below; a
 * problem is one that is announced and marks the field.
 */
export interface INote {
  readonly kind: 'hint' | 'notice' | 'problem';
  readonly text: string;
}

export function Field({ id, element, context, group, note, children }: IFieldProps): JSX.Element {
  const modifiers = { disabled: element.disabled, asleep: !context.live };
  return (
    <div
      className={`${className('Field', modifiers)} ${className(`Field-${element.type}`)}`}
      style={sizeStyle(element.width)}
    >
      {element.label !== '' && <FieldLabel id={id} element={element} context={context} group={group} />}
      {children}
      <FieldNote id={id} note={note ?? null} />
    </div>
  );
}

type ILabelProps = Pick<IFieldProps, 'id' | 'element' | 'context' | 'group'>;

function FieldLabel({ id, element, context, group }: ILabelProps): JSX.Element {
  const { label, help, label_visibility: visibility } = element;
  const text = <MarkdownText text={label} trusted={context.trusted} inline />;
  return (
    <div className={className('Field-head', { [visibility]: visibility !== 'visible' })}>
      {group ? (
        <span id={`${id}-label`} className={className('Field-label')}>
          {text}
        </span>
      ) : (
        <label id={`${id}-label`} htmlFor={id} className={className('Field-label')}>
          {text}
        </label>
      )}
      {element.required && <Required />}
      {help && visibility === 'visible' && <Help text={help} trusted={context.trusted} />}
    </div>
  );
}

function Required(): JSX.Element {
  return (
    <span aria-hidden="true" className={className('Field-required')}>
      *
    </span>
  );
}

function FieldNote({ id, note }: { readonly id: string; readonly note: INote | null }): JSX.Element | null {
  if (!note) {
    return null;
  }
  return (
    <div
      id={`${id}-note`}
      role={note.kind === 'problem' ? 'alert' : undefined}
      className={className('Field-note', { [note.kind]: true })}
    >
      {note.text}
    </div>
  );
}
