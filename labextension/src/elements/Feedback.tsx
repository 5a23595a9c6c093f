/** `st.feedback`: thumbs, faces or stars. The chosen one, pressed again, is taken back. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Feedback as FeedbackElement } from '../schema';
import { className } from './className';
import { useDraft } from './draft';
import { Field } from './field';
import type { GlyphName } from './glyphs';
import { Glyph } from './icon';
import { useRovingFocus } from './rovingFocus';

interface IMark {
  readonly place: number;
  readonly name: string;
  readonly glyph: GlyphName;
}

type Style = FeedbackElement['style'];

/** In the order in which they stand: a thumb up comes first. */
const MARKS: { readonly [S in Style]: readonly IMark[] } = {
  thumbs: [
    { place: 1, name: 'Thumb up', glyph: 'thumb_up' },
    { place: 0, name: 'Thumb down', glyph: 'thumb_down' }
  ],
  faces: [
    { place: 0, name: 'Very bad', glyph: 'sentiment_very_dissatisfied' },
    { place: 1, name: 'Bad', glyph: 'sentiment_dissatisfied' },
    { place: 2, name: 'Neutral', glyph: 'sentiment_neutral' },
    { place: 3, name: 'Good', glyph: 'sentiment_satisfied' },
    { place: 4, name: 'Very good', glyph: 'sentiment_very_satisfied' }
  ],
  stars: [1, 2, 3, 4, 5].map(count => ({ place: count - 1, name: `${count} of 5 stars`, glyph: 'star' }))
};

const NAMES: { readonly [S in Style]: string } = { thumbs: 'Thumb up or down', faces: 'Mood', stars: 'Stars' };

export function Feedback({ element, context, id, value, setValue }: IWidgetProps<FeedbackElement>): JSX.Element {
  const { style, disabled } = element;
  const marks = MARKS[style];
  const { draft, edit, settle } = useDraft<{ readonly place: number | null }, number | null>(value);
  const chosen = draft ? draft.place : value;
  const home = marks.findIndex(({ place }) => place === chosen);
  const { row, events, tabIndex } = useRovingFocus<HTMLDivElement>('radio', marks.length, home);
  const press = (pressed: number) => {
    const place = pressed === chosen ? null : pressed;
    edit({ place });
    settle();
    setValue(place);
  };
  const isLit = (place: number) => chosen !== null && (style === 'stars' ? place <= chosen : place === chosen);
  return (
    <Field id={id} element={element} context={context} group>
      <div
        ref={row}
        role="radiogroup"
        aria-label={NAMES[style]}
        className={className('Feedback', { [style]: true, chosen: chosen !== null })}
        {...events}
      >
        {marks.map(({ place, name, glyph }, index) => (
          <button
            key={place}
            type="button"
            role="radio"
            aria-checked={place === chosen}
            aria-label={name}
            title={name}
            tabIndex={tabIndex(index)}
            disabled={disabled || !context.live}
            className={isLit(place) ? 'jp-mod-lit' : undefined}
            onClick={() => press(place)}
          >
            <Glyph name={glyph} />
          </button>
        ))}
      </div>
    </Field>
  );
}
