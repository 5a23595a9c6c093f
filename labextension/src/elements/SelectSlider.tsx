/** `st.select_slider`: a slider whose places are options. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { SelectSlider as SelectSliderElement } from '../schema';
import { Field } from './field';
import { SlideBar } from './slideBar';

export function SelectSlider({ element, context, id, value, setValue }: IWidgetProps<SelectSliderElement>): JSX.Element {
  const { options, disabled } = element;
  return (
    <Field id={id} element={element} context={context} group={value.length > 1}>
      <SlideBar
        id={id}
        values={value}
        minimum={0}
        maximum={options.length - 1}
        step={1}
        off={disabled || !context.live}
        text={place => options[place] ?? ''}
        setValues={setValue}
      />
    </Field>
  );
}
