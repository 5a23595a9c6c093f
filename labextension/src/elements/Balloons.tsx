/** `st.balloons`. */
import type { ILeafProps } from '../renderer';
import type { Balloons as BalloonsElement } from '../schema';
import { useCelebration } from './celebration';

export function Balloons({ element, context }: ILeafProps<BalloonsElement>): null {
  useCelebration('balloons', element.shown, context.live);
  return null;
}
