/** A Vega view: made from a specification, then fed with data. Lazy: it brings Vega with it. */
import { changeset, type View } from 'vega';
import embed from 'vega-embed';

import { readRows } from './arrowTable';
import { closedLoader } from './vegaLoader';
import { hostConfig } from './vegaTheme';

export interface IChartOptions {
  readonly spec: string;
  readonly data: Data;
  readonly width: number;
  readonly height: number;
  /** Fill the width there is. */
  readonly stretch: boolean;
  readonly streamlit: boolean;
  readonly trusted: boolean;
}

export interface IChartView {
  update(data: Data): Promise<void>;
  resize(width: number): void;
  dispose(): void;
}

type Rows = readonly { [name: string]: unknown }[];
type Spec = { [name: string]: unknown };

export async function createChart(node: HTMLElement, options: IChartOptions): Promise<IChartView> {
  const rows = new Map([...options.data].map(([name, bytes]) => [name, readRows(bytes)]));
  const spec = completeSpec(JSON.parse(options.spec) as Spec, options, rows);
  const { view, finalize } = await embed(node, spec, {
    actions: false,
    renderer: count(rows) < 5000 ? 'svg' : 'canvas',
    tooltip: { theme: 'custom' },
    config: options.streamlit ? hostConfig(node) : {},
    loader: closedLoader(options.trusted),
    ast: true
  });
  return {
    update: feeder(view, options.data),
    resize: width => resize(view, options, width),
    dispose: finalize
  };
}

function count(rows: ReadonlyMap<string, Rows>): number {
  return [...rows.values()].reduce((total, each) => total + each.length, 0);
}

/** The size of a chart of several views is theirs to say: Vega-Lite has no container size for it. */
const COMPOSED = ['hconcat', 'vconcat', 'concat', 'repeat', 'facet', 'spec'];

function completeSpec(spec: Spec, { width, height, stretch }: IChartOptions, rows: ReadonlyMap<string, Rows>): Spec {
  const complete: Spec = {
    ...spec,
    datasets: { ...(spec.datasets as object | undefined), ...Object.fromEntries(rows) }
  };
  if (COMPOSED.some(name => name in spec)) {
    return complete;
  }
  return {
    autosize: { type: 'fit', contains: 'padding' },
    height,
    ...complete,
    ...(stretch ? { width } : {})
  };
}

type Data = ReadonlyMap<string, Uint8Array>;

/** Puts data into a view, the newest that waits as soon as the one before has been drawn. */
function feeder(view: View, first: Data): (data: Data) => Promise<void> {
  let shown = first;
  let wanted = first;
  let busy: Promise<void> | null = null;
  const drain = async () => {
    while (wanted !== shown) {
      const next = wanted;
      if (replace(view, shown, next)) {
        await view.runAsync();
      }
      shown = next;
    }
    busy = null;
  };
  return data => {
    wanted = data;
    return (busy ??= drain());
  };
}

/** Replace the datasets that have other bytes now; false if there is none. */
function replace(view: View, before: Data, now: Data): boolean {
  const changed = [...now].filter(([name, bytes]) => before.get(name) !== bytes);
  for (const [name, bytes] of changed) {
    view.change(name, changeset().remove(() => true).insert(readRows(bytes)));
  }
  return changed.length > 0;
}

function resize(view: View, { stretch }: IChartOptions, width: number): void {
  if (stretch && width > 0 && view.width() !== width) {
    void view.width(width).runAsync();
  }
}
