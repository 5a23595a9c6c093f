/** `st.button`, and `st.form_submit_button`. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Button as ButtonElement } from '../schema';
import { ButtonFace } from './buttonFace';
import { useForm } from './form';

export function Button({ element, context, id, setValue }: IWidgetProps<ButtonElement>): JSX.Element {
  const form = useForm();
  const press = () => {
    if (form === null || form.check()) {
      setValue(true);
      form?.sent();
    }
  };
  return <ButtonFace id={id} element={element} context={context} onPress={press} />;
}
