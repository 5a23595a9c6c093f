/** Balloons that rise or flakes that fall, once; where a person wants no motion they just stand for a moment. */
import { useEffect, type CSSProperties, type JSX } from 'react';

import { useLatest } from './elements/latest';
import type { Celebration } from './elements/stage';

const LASTS = 4000;
const PIECES = 24;
const SIGNS = { balloons: ['🎈'], snow: ['❄', '❅', '❆'] } as const;

interface IProps {
  readonly what: Celebration;
  readonly onEnd: () => void;
}

export function CelebrationView({ what, onEnd }: IProps): JSX.Element {
  const end = useLatest(onEnd);
  useEffect(() => {
    const timer = setTimeout(() => end.current(), LASTS);
    return () => clearTimeout(timer);
  }, [end]);
  const signs = SIGNS[what];
  return (
    <div aria-hidden="true" className={`jp-Reactive-${what}`}>
      {Array.from({ length: PIECES }, (_, index) => (
        <span key={index} style={course(index)}>
          {signs[index % signs.length]}
        </span>
      ))}
    </div>
  );
}

/** Where a piece moves, when, and how large it is: spread evenly, and looking as if by chance. */
function course(index: number): CSSProperties {
  const chance = (factor: number): number => (index * factor) % 1;
  return {
    left: `${chance(0.618) * 94 + 1}%`,
    animationDelay: `${chance(0.37) * 1.2}s`,
    animationDuration: `${1.8 + chance(0.73)}s`,
    fontSize: `${22 + chance(0.53) * 20}px`
  };
}
