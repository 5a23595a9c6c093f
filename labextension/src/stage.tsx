/**
 * What lies over an app for a while: toasts, balloons, snow. It floats over the part of the app
 * that is in sight, in the browser's top layer, and belongs to no node of the tree.
 */
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { JSX, ReactNode, RefObject } from 'react';

import { CelebrationView } from './celebrationView';
import { RunContext, type IRun } from './elements/run';
import { StageContext, type Celebration } from './elements/stage';
import { enterTopLayer } from './elements/topLayer';
import type { Toast } from './schema';
import { ToastCard } from './toastCard';
import { followSight } from './sight';

interface IPosted {
  readonly id: string;
  readonly toast: Toast;
}

interface IProps {
  readonly app: RefObject<HTMLElement>;
  readonly trusted: boolean;
  readonly run: IRun;
  readonly children: ReactNode;
}

export function Stage({ app, trusted, run, children }: IProps): JSX.Element {
  const [toasts, change] = useReducer(changed, []);
  const [celebration, setCelebration] = useState<Celebration | null>(null);
  const toast = useCallback((id: string, each: Toast) => change({ id, toast: each }), []);
  const celebrate = useCallback((what: Celebration) => setCelebration(what), []);
  const stage = useMemo(() => ({ toast, celebrate }), [toast, celebrate]);
  return (
    <StageContext.Provider value={stage}>
      <RunContext.Provider value={run}>{children}</RunContext.Provider>
      {celebration && (
        <Floating app={app} className="jp-Reactive-celebration" whole>
          <CelebrationView what={celebration} onEnd={() => setCelebration(null)} />
        </Floating>
      )}
      <Floating app={app} className="jp-Reactive-toaster" busy={toasts.length > 0}>
        <div role="log" aria-label="Messages of the app">
          {toasts.map(each => (
            <ToastCard key={each.id} toast={each.toast} trusted={trusted} onEnd={() => change({ id: each.id })} />
          ))}
        </div>
      </Floating>
    </StageContext.Provider>
  );
}

/** A toast of an element that has one already takes its place; without a toast, that one goes. */
function changed(toasts: readonly IPosted[], { id, toast }: { readonly id: string; readonly toast?: Toast }): readonly IPosted[] {
  if (toast === undefined) {
    return toasts.filter(each => each.id !== id);
  }
  const known = toasts.some(each => each.id === id);
  return known ? toasts.map(each => (each.id === id ? { id, toast } : each)) : [...toasts, { id, toast }];
}

interface IFloatingProps {
  readonly app: RefObject<HTMLElement>;
  readonly className: string;
  readonly whole?: boolean;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A box over the app's visible part, or in its lower corner. Idle, it follows nothing. */
function Floating({ app, className, whole = false, busy = true, children }: IFloatingProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!busy || !app.current || !box.current) {
      return;
    }
    enterTopLayer(box.current);
    return followSight(app.current, box.current, whole);
  }, [app, busy, whole]);
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  );
}
