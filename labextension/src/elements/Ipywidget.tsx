/** Another library's widget: the host's widget manager shows the real model. */
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Ipywidget as IpywidgetElement } from '../schema';
import { className } from './className';

export function Ipywidget({ element, context }: ILeafProps<IpywidgetElement>): JSX.Element {
  const { model_id: modelId, fallback } = element;
  const node = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!node.current) {
      return;
    }
    const shown = context.widget(node.current, modelId, fallback);
    return () => shown.dispose();
  }, [modelId, fallback, context]);
  return <div ref={node} className={className('Ipywidget')} />;
}
