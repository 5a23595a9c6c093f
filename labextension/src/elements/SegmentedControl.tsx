/** `st.segmented_control`: options as one bar. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { SegmentedControl as SegmentedControlElement } from '../schema';
import { OptionButtons } from './optionButtons';

export function SegmentedControl(props: IWidgetProps<SegmentedControlElement>): JSX.Element {
  return <OptionButtons {...props} look="SegmentedControl" />;
}
