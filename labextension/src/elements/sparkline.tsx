/** A small chart without axes: the way a metric went. */
import type { JSX } from 'react';

import { className } from './className';

interface ISparklineProps {
  readonly values: readonly number[];
  readonly kind: 'line' | 'bar' | 'area';
  readonly color: string;
}

const WIDTH = 100;
const HEIGHT = 32;

export function Sparkline({ values, kind, color }: ISparklineProps): JSX.Element {
  return (
    <svg
      className={className('Sparkline', { [color]: true })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={describe(values)}
    >
      {kind === 'bar' ? <Bars values={values} /> : <Curve values={values} filled={kind === 'area'} />}
    </svg>
  );
}

function describe(values: readonly number[]): string {
  const finite = values.filter(Number.isFinite);
  return `${values.length} values from ${Math.min(...finite)} to ${Math.max(...finite)}`;
}

function heights(values: readonly number[], fromZero: boolean): number[] {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(...finite, ...(fromZero ? [0] : []));
  const high = Math.max(...finite, ...(fromZero ? [0] : []));
  const span = high - low || 1;
  return values.map(value => (Number.isFinite(value) ? (value - low) / span : NaN));
}

function Bars({ values }: Pick<ISparklineProps, 'values'>): JSX.Element {
  const step = WIDTH / values.length;
  return (
    <>
      {heights(values, true).map((height, index) =>
        Number.isNaN(height) ? null : (
          <rect key={index} x={index * step} width={step * 0.8} y={(1 - height) * HEIGHT} height={Math.max(0.5, height * HEIGHT)} />
        )
      )}
    </>
  );
}

interface ICurveProps extends Pick<ISparklineProps, 'values'> {
  readonly filled: boolean;
}

/** A gap in the data is a gap in the line. */
function Curve({ values, filled }: ICurveProps): JSX.Element {
  const step = WIDTH / (values.length - 1);
  const points = heights(values, false).map((height, index) => ({ x: index * step, y: 2 + (1 - height) * (HEIGHT - 4) }));
  const line = points
    .map(({ x, y }, index) => (Number.isNaN(y) ? '' : `${Number.isNaN(points[index - 1]?.y ?? NaN) ? 'M' : 'L'}${x} ${y}`))
    .join('');
  return (
    <>
      {filled && <path className={className('Sparkline-area')} d={`${line}V${HEIGHT}H0Z`} />}
      <path className={className('Sparkline-line')} d={line} vectorEffect="non-scaling-stroke" />
    </>
  );
}
