/** `st.snow`. */
import type { ILeafProps } from '../renderer';
import type { Snow as SnowElement } from '../schema';
import { useCelebration } from './celebration';

export function Snow({ element, context }: ILeafProps<SnowElement>): null {
  useCelebration('snow', element.shown, context.live);
  return null;
}
