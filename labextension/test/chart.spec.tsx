/** A chart that is drawn again with other data moves: it is the same picture, not a new one. */
import { render, waitFor } from '@testing-library/react';
import { Float64, Table, tableToIPC, vectorFromArray } from 'apache-arrow';
import { expect, it } from 'vitest';

import { VegaLiteChart } from '../src/elements/VegaLiteChart';
import type { VegaLiteChart as VegaLiteChartElement } from '../src/schema';
import './browser';
import { contextOf } from './mount';

const SPEC = {
  data: { name: 'data' },
  mark: 'line',
  encoding: { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'quantitative' } }
};

function rows(...values: number[]): Uint8Array {
  const x = vectorFromArray(values.map((_, index) => index), new Float64());
  return tableToIPC(new Table({ x, y: vectorFromArray(values, new Float64()) }), 'stream');
}

const BLOBS = new Map([
  ['first', rows(1, 2, 3)],
  ['second', rows(9, 1, 5)]
]);

const context = contextOf({ blob: hash => BLOBS.get(hash) });

function chart(hash: string, spec: object = SPEC): VegaLiteChartElement {
  return {
    type: 'vega_lite_chart',
    spec: JSON.stringify(spec),
    datasets: { data: { hash, mime: 'application/vnd.apache.arrow.stream', size: 1 } },
    theme: 'streamlit',
    width: 'stretch',
    height: 'content',
    alt: null
  };
}

const line = () => document.querySelector('.mark-line path')?.getAttribute('d');

it('keeps its node when only the data changes', async () => {
  const { rerender } = render(<VegaLiteChart element={chart('first')} context={context} />);
  await waitFor(() => expect(line()).toBeTruthy(), { timeout: 15_000 });
  const [node, before] = [document.querySelector('svg'), line()];
  rerender(<VegaLiteChart element={chart('second')} context={context} />);
  await waitFor(() => expect(line()).not.toBe(before));
  expect(document.querySelector('svg')).toBe(node);
});

it('says what is wrong with a specification', async () => {
  const { findByText } = render(<VegaLiteChart element={chart('first', { mark: 'nonsense' })} context={context} />);
  await findByText(/This chart cannot be drawn/, {}, { timeout: 15_000 });
});
