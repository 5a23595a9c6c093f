/** What an element may know of the app's run, and do to it. */
import { createContext, useContext } from 'react';

export interface IRun {
  readonly busy: boolean;
  readonly stop: () => void;
}

/** Without an app around it an element sees no run. */
export const RunContext = createContext<IRun>({ busy: false, stop: () => undefined });

export function useRun(): IRun {
  return useContext(RunContext);
}
