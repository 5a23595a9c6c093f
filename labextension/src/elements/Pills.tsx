/** `st.pills`: options as pills, which go on in the next line. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Pills as PillsElement } from '../schema';
import { OptionButtons } from './optionButtons';

export function Pills(props: IWidgetProps<PillsElement>): JSX.Element {
  return <OptionButtons {...props} look="Pills" />;
}
