/** What a person opened or chose in a block: the kernel's to keep where it asks for it, else the view's. */
import { useState } from 'react';

import type { IBlockState, IRenderContext } from '../renderer';

/** `start` is the script's wish. Without a kernel behind it a picture can be looked through all the same. */
export function useChosen<T>(start: T, state: IBlockState | null, { live }: IRenderContext): [T, (value: T) => void] {
  const told = state?.value === undefined ? start : (state.value as T);
  const own = useScripted(told);
  return state !== null && live ? [told, state.set] : own;
}

/** What a person chose, until the script changes its mind: a mere rerun does not count. */
function useScripted<T>(wished: T): [T, (value: T) => void] {
  const [chosen, choose] = useState(wished);
  const [drawn, setDrawn] = useState(wished);
  if (wished !== drawn) {
    setDrawn(wished);
    choose(wished);
  }
  return [chosen, choose];
}
