/** `st.radio`: native radio buttons, so that arrows, groups and screen readers work as ever. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Radio as RadioElement } from '../schema';
import { className } from './className';
import { Field } from './field';
import { MarkdownText } from './markdownText';

type IRadioProps = IWidgetProps<RadioElement>;

export function Radio(props: IRadioProps): JSX.Element {
  const { element, context, id } = props;
  return (
    <Field id={id} element={element} context={context} group>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        className={className('Radio', { horizontal: element.horizontal })}
      >
        {element.options.map((_, index) => (
          <Option key={index} index={index} {...props} />
        ))}
      </div>
    </Field>
  );
}

function Option({ element, context, id, value, setValue, index }: IRadioProps & { readonly index: number }): JSX.Element {
  const caption = element.captions[index];
  const own = `${id}-${index}`;
  return (
    <div className={className('Radio-option')}>
      <input
        id={own}
        type="radio"
        name={id}
        checked={value === index}
        disabled={element.disabled || !context.live}
        aria-describedby={caption ? `${own}-caption` : undefined}
        onChange={() => setValue(index)}
      />
      <label htmlFor={own}>
        <MarkdownText text={element.options[index] ?? ''} trusted={context.trusted} inline />
      </label>
      {caption && (
        <div id={`${own}-caption`} className={className('Radio-caption')}>
          <MarkdownText text={caption} trusted={context.trusted} inline />
        </div>
      )}
    </div>
  );
}
