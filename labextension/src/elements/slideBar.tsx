/**
 * The bar of a slider: one thumb or two. While it is dragged the newest position is sent a few times
 * a second, the last one always, and what the kernel says meanwhile does not move it.
 */
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';

import { className } from './className';
import { useDraft } from './draft';
import { useThrottle } from './throttle';

type Values = readonly number[];

const INTERVAL = 50;
/** A position that no release of a key or pointer follows is final after this. */
const REST = 400;

interface ISlideBarProps {
  readonly id: string;
  readonly values: Values;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly off: boolean;
  /** How a position is written. */
  readonly text: (value: number) => string;
  readonly setValues: (values: Values) => void;
}

export function SlideBar({ id, values, minimum, maximum, step, off, text, setValues }: ISlideBarProps): JSX.Element {
  const { shown, move, release } = useDrag(values, setValues);
  const range = shown.length > 1;
  const fractions = shown.map(each => fraction(each, minimum, maximum));
  return (
    <div className={className('Slider')} role={range ? 'group' : undefined} aria-labelledby={range ? `${id}-label` : undefined}>
      <Bubbles texts={shown.map(text)} fractions={fractions} />
      <div className={className('Slider-bar')}>
        <Track fractions={fractions} />
        {shown.map((each, index) => (
          <input
            key={index}
            id={range ? `${id}-${index}` : id}
            type="range"
            min={minimum}
            max={maximum}
            step={step}
            value={each}
            disabled={off}
            aria-label={range ? (index ? 'Maximum' : 'Minimum') : undefined}
            aria-valuetext={text(each)}
            onChange={event => move(replace(shown, index, event.target.valueAsNumber))}
            onPointerUp={release}
            onKeyUp={release}
            onBlur={release}
          />
        ))}
      </div>
      <div className={className('Slider-ends')} aria-hidden="true">
        <span>{text(minimum)}</span>
        <span>{text(maximum)}</span>
      </div>
    </div>
  );
}

interface IDrag {
  readonly shown: Values;
  readonly move: (values: Values) => void;
  readonly release: () => void;
}

function useDrag(value: Values, setValue: (value: Values) => void): IDrag {
  const { draft, dirty, edit, settle } = useDraft<Values, Values>(value, same);
  const throttle = useThrottle(setValue, INTERVAL);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const finish = () => {
    clearTimeout(rest.current);
    throttle.flush();
    settle();
  };
  useEffect(() => () => clearTimeout(rest.current), []);
  const move = (values: Values) => {
    edit(values);
    throttle.send(values);
    clearTimeout(rest.current);
    rest.current = setTimeout(finish, REST);
  };
  return { shown: draft ?? value, move, release: () => dirty && finish() };
}

function same(a: Values, b: Values): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** The thumbs of a range meet but do not pass. */
function replace(values: Values, index: number, value: number): Values {
  const [low = value, high = value] = values;
  if (values.length < 2) {
    return [value];
  }
  return index === 0 ? [Math.min(value, high), high] : [low, Math.max(value, low)];
}

function fraction(value: number, minimum: number, maximum: number): number {
  return maximum > minimum ? Math.max(0, Math.min(1, (value - minimum) / (maximum - minimum))) : 0;
}

interface IFractions {
  readonly fractions: Values;
}

/** The numbers above the thumbs; those of a narrow range are written as one. */
function Bubbles({ texts, fractions }: IFractions & { readonly texts: readonly string[] }): JSX.Element {
  const [low = 0, high = low] = fractions;
  const letters = texts.join('').length;
  const near = texts.length > 1 && (high - low) * ROOM < letters / 2 + 2;
  return (
    <div className={className('Slider-bubbles')} aria-hidden="true">
      {near ? (
        <Bubble text={texts.join(' – ')} at={(low + high) / 2} />
      ) : (
        texts.map((text, index) => <Bubble key={index} text={text} at={fractions[index] ?? 0} />)
      )}
    </div>
  );
}

/** Letters that a slider in a narrow panel has room for. */
const ROOM = 45;

/** Over its thumb, but never over the edge. */
function Bubble({ text, at }: { readonly text: string; readonly at: number }): JSX.Element {
  const width = `${text.length}ch`;
  const left = `clamp(0px, calc(var(--thumb) / 2 + ${at} * (100% - var(--thumb)) - ${width} / 2), calc(100% - ${width}))`;
  return <output style={{ left, width }}>{text}</output>;
}

function Track({ fractions }: IFractions): JSX.Element {
  const [first = 0, last] = fractions;
  const from = last === undefined ? 0 : first;
  const to = last ?? first;
  return (
    <div className={className('Slider-track')}>
      <div className={className('Slider-fill')} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
    </div>
  );
}
