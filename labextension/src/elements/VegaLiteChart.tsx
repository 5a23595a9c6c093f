/**
 * Every chart of `st`. The view is made once per specification; new data flows into it, so that
 * a chart that is drawn again and again moves instead of blinking.
 */
import { useEffect, useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';

import type { ILeafProps } from '../renderer';
import type { VegaLiteChart as VegaLiteChartElement } from '../schema';
import { className } from './className';
import { useElementWidth } from './elementWidth';
import { useHostTheme } from './hostTheme';
import { useLatest } from './latest';
import { sizeStyle } from './size';
import type { IChartView } from './vegaView';

type IChartProps = ILeafProps<VegaLiteChartElement>;

const HEIGHT = 300;

export function VegaLiteChart({ element, context }: IChartProps): JSX.Element {
  const { width, height, alt } = element;
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<HTMLDivElement>(null);
  const error = useChart(drawn, useElementWidth(frame), { element, context });
  const minimum = typeof height === 'number' ? height : undefined;
  return (
    <div
      ref={frame}
      className={className('VegaLiteChart')}
      role="figure"
      aria-label={alt ?? 'Chart'}
      style={{ ...sizeStyle(width === 'content' ? 'auto' : width, height), minHeight: minimum }}
    >
      <div ref={drawn} />
      {error !== null && <pre className={className('VegaLiteChart-error')}>This chart cannot be drawn: {error}</pre>}
    </div>
  );
}

/** Keep a view in `node` that shows the element; returns what went wrong with it, if anything. */
function useChart(node: RefObject<HTMLDivElement>, width: number, { element, context }: IChartProps): string | null {
  const { spec, datasets, theme } = element;
  const host = useHostTheme();
  const view = useRef<Promise<IChartView | null>>(Promise.resolve(null));
  const [error, setError] = useState<string | null>(null);
  const data = datasetBytes({ element, context });
  const latest = useLatest({ data, width });
  const stretch = element.width === 'stretch';
  const height = typeof element.height === 'number' ? element.height : HEIGHT;
  const measured = width > 0;

  useEffect(() => {
    const target = node.current;
    if (!target || !measured) {
      return;
    }
    const made = import('./vegaView').then(({ createChart }) =>
      createChart(target, {
        spec,
        streamlit: theme === 'streamlit',
        trusted: context.trusted,
        stretch,
        height,
        ...latest.current
      })
    );
    view.current = made.then(
      chart => {
        setError(null);
        return chart;
      },
      (reason: unknown) => {
        setError(reason instanceof Error ? reason.message : String(reason));
        return null;
      }
    );
    const own = view.current;
    return () => void own.then(chart => chart?.dispose());
  }, [node, latest, measured, spec, theme, host, stretch, height, context.trusted]);

  const hashes = Object.values(datasets).map(({ hash }) => hash).join(' ');
  useEffect(() => {
    void view.current.then(chart => chart?.update(latest.current.data));
    // `hashes` stands for the data.
  }, [latest, hashes]);
  useEffect(() => {
    void view.current.then(chart => chart?.resize(width));
  }, [width]);
  return error;
}

function datasetBytes({ element, context }: IChartProps): ReadonlyMap<string, Uint8Array> {
  const found = Object.entries(element.datasets).map(([name, { hash }]) => [name, context.blob(hash)] as const);
  return new Map(found.filter((entry): entry is readonly [string, Uint8Array] => entry[1] !== undefined));
}
