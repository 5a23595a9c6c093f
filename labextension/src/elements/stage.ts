/** What an element may put over its app for a while: it stays when the element goes. */
import { createContext, useContext } from 'react';

import type { Toast } from '../schema';

export type Celebration = 'balloons' | 'snow';

export interface IStage {
  /** Show a toast, in the place of an earlier one of the same element. */
  readonly toast: (id: string, toast: Toast) => void;
  readonly celebrate: (what: Celebration) => void;
}

const NOWHERE: IStage = { toast: () => undefined, celebrate: () => undefined };

/** Without an app around it an element shows nothing. */
export const StageContext = createContext<IStage>(NOWHERE);

export function useStage(): IStage {
  return useContext(StageContext);
}

/** Seconds after which what a view finds, rather than sees happen, is over. */
const LATE = 15;

export function isOver(shown: number): boolean {
  return Date.now() / 1000 - shown > LATE;
}
