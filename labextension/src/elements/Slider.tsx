/** `st.slider`: a number or moment, or a range of them. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Slider as SliderElement } from '../schema';
import { Field } from './field';
import { toNumber } from './number';
import { SlideBar } from './slideBar';
import { sliderText } from './sliderText';

export function Slider({ element, context, id, value, setValue }: IWidgetProps<SliderElement>): JSX.Element {
  return (
    <Field id={id} element={element} context={context} group={value.length > 1}>
      <SlideBar
        id={id}
        values={value}
        minimum={toNumber(element.minimum)}
        maximum={toNumber(element.maximum)}
        step={toNumber(element.step)}
        off={element.disabled || !context.live}
        text={each => sliderText(element, each)}
        setValues={setValue}
      />
    </Field>
  );
}
