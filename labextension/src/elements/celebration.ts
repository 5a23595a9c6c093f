/** What balloons and snow have in common: they are shown once each time that they are drawn. */
import { useEffect } from 'react';

import { isOver, useStage, type Celebration } from './stage';

export function useCelebration(what: Celebration, shown: number, live: boolean): void {
  const { celebrate } = useStage();
  useEffect(() => {
    if (live && !isOver(shown)) {
      celebrate(what);
    }
  }, [celebrate, what, shown, live]);
}
