/** Vega's configuration in the colours and fonts of the host, read from its CSS variables. */
import type { Config } from 'vega-lite';

export function hostConfig(node: Element): Config {
  const style = getComputedStyle(node);
  const read = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  const font = read('--jp-ui-font-family', 'sans-serif');
  const strong = read('--jp-ui-font-color1', '#222');
  const quiet = read('--jp-ui-font-color2', '#777');
  const line = read('--jp-border-color2', '#ddd');
  const labels = { labelColor: quiet, titleColor: strong, labelFont: font, titleFont: font };
  return {
    background: 'transparent',
    font,
    padding: 4,
    view: { stroke: null },
    axis: { ...labels, ...AXIS, gridColor: line, domainColor: line, tickColor: line },
    axisX: { grid: false },
    axisXDiscrete: CATEGORIES,
    axisY: { domain: false, ticks: false },
    legend: { ...labels, titleFontWeight: 500, symbolType: 'circle', labelFontSize: 12, titleFontSize: 12, symbolBaseFillColor: quiet },
    header: { ...labels, titleFontWeight: 500 },
    title: { color: strong, font, fontWeight: 600, fontSize: 15, anchor: 'start', offset: 12 },
    range: { category: palette(read), ramp: ramp(read), heatmap: ramp(read), ordinal: ramp(read) },
    mark: { color: palette(read)[0] ?? '#1976d2' },
    line: { strokeWidth: 2, strokeCap: 'round', strokeJoin: 'round' },
    area: { opacity: 0.75, line: true },
    point: { size: 50, filled: true, opacity: 0.85 },
    circle: { size: 50, opacity: 0.85 },
    bar: { cornerRadiusEnd: 2 },
    text: { color: strong },
    rule: { color: quiet }
  };
}

const AXIS = {
  labelFontSize: 12,
  titleFontSize: 12,
  titleFontWeight: 500,
  labelPadding: 8,
  labelSeparation: 8,
  titlePadding: 10,
  labelLimit: 140,
  tickSize: 4
} as const;

/** True where the name of a category has no room on its band, or where it is not known. */
const LONG = "test(regexp('.{' + floor(bandwidth('x') / 7) + '}'), join(domain('x'), '\\n'))";

/** Vega-Lite turns the names of categories always; here only those too long to lie. */
const CATEGORIES = {
  labelAngle: { expr: `${LONG} ? 270 : 0` },
  labelAlign: { expr: `${LONG} ? 'right' : 'center'` },
  labelBaseline: { expr: `${LONG} ? 'middle' : 'top'` }
} as const;

type Read = (name: string, otherwise: string) => string;

/** Colours far enough from each other, the host's own first. */
function palette(read: Read): string[] {
  return [
    read('--jp-brand-color1', '#1976d2'),
    read('--jp-warn-color1', '#f57c00'),
    read('--jp-success-color1', '#388e3c'),
    read('--jp-error-color1', '#d32f2f'),
    '#8e5bd0',
    read('--jp-info-color1', '#0097a7'),
    '#c2559b',
    '#9a7b1f',
    '#7a8691',
    '#6b8e23'
  ];
}

function ramp(read: Read): string[] {
  return [read('--jp-brand-color3', '#bbdefb'), read('--jp-brand-color1', '#1976d2'), read('--jp-brand-color0', '#0d47a1')];
}
