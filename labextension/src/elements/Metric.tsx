/** `st.metric`: one number that matters, how it changed, and perhaps how it got there. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Metric as MetricElement } from '../schema';
import { className } from './className';
import { Help } from './help';
import { Glyph, Icon } from './icon';
import { MarkdownText } from './markdownText';
import { toNumber } from './number';
import { formatNumber } from './numberFormat';
import { sizeStyle } from './size';
import { Sparkline } from './sparkline';

type IMetricProps = ILeafProps<MetricElement>;

export function Metric({ element, context }: IMetricProps): JSX.Element {
  const { width, height, border, chart_data: data, chart_type: chart } = element;
  return (
    <div
      className={className('Metric', { border })}
      role="group"
      aria-label={element.label}
      style={sizeStyle(width, height)}
    >
      <MetricLabel element={element} context={context} />
      <div className={className('Metric-value')}>
        <MarkdownText text={formatValue(element)} trusted={context.trusted} inline />
      </div>
      {element.delta !== null && <Delta element={element} context={context} />}
      {data.length > 1 && <Sparkline values={data.map(toNumber)} kind={chart} color={element.delta_color} />}
    </div>
  );
}

function formatValue({ value, format }: MetricElement): string {
  const number = Number(value);
  return format !== null && value.trim() !== '' && Number.isFinite(number) ? formatNumber(number, format) : value;
}

function MetricLabel({ element, context }: IMetricProps): JSX.Element {
  const { label, icon, help, label_visibility: visibility } = element;
  return (
    <div className={className('Field-head', { [visibility]: visibility !== 'visible' })}>
      {icon && <Icon name={icon} />}
      <span className={className('Field-label')}>
        <MarkdownText text={label} trusted={context.trusted} inline />
      </span>
      {help && <Help text={help} trusted={context.trusted} />}
    </div>
  );
}

const WORDS = { up: 'up', down: 'down', off: '' } as const;

function Delta({ element, context }: IMetricProps): JSX.Element {
  const { delta, delta_arrow: arrow, delta_color: color, delta_description: description } = element;
  return (
    <div className={className('Metric-change')}>
      <span className={className('Metric-delta', { [color]: true })}>
        {arrow !== 'off' && <Glyph name={arrow === 'up' ? 'arrow_upward' : 'arrow_downward'} />}
        <span className={className('screenReader')}>{WORDS[arrow]} </span>
        <MarkdownText text={delta ?? ''} trusted={context.trusted} inline />
      </span>
      {description && <span className={className('Metric-description')}>{description}</span>}
    </div>
  );
}
