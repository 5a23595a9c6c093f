/** `st.toast`: gives its message to the app's stage, where it outlives the run that drew it. */
import { useEffect, useId } from 'react';

import type { ILeafProps } from '../renderer';
import type { Toast as ToastElement } from '../schema';
import { isOver, useStage } from './stage';

export function Toast({ element, context }: ILeafProps<ToastElement>): null {
  const { toast } = useStage();
  const id = useId();
  const { live } = context;
  useEffect(() => {
    if (live && (element.duration === 0 || !isOver(element.shown))) {
      toast(id, element);
    }
  }, [toast, id, element, live]);
  return null;
}
