/**
 * Options as buttons side by side: what `st.pills` and `st.segmented_control` have in common. Arrows
 * move the focus and Space chooses, so that a group can be passed without changing it.
 */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { Pills, SegmentedControl } from '../schema';
import { className } from './className';
import { useDraft } from './draft';
import { Field } from './field';
import { MarkdownText } from './markdownText';
import { useRovingFocus } from './rovingFocus';

type IOptionButtonsProps = IWidgetProps<Pills | SegmentedControl> & { readonly look: 'Pills' | 'SegmentedControl' };
type Chosen = readonly string[];

export function OptionButtons({ element, context, id, value, setValue, look }: IOptionButtonsProps): JSX.Element {
  const { options, several, disabled, wrap } = element;
  const { draft, edit, settle } = useDraft<Chosen, Chosen>(value, same);
  const chosen = draft ?? value;
  const role = several ? 'checkbox' : 'radio';
  const { row, events, tabIndex } = useRovingFocus<HTMLDivElement>(role, options.length, options.indexOf(chosen[0] ?? ''));
  const press = (option: string) => {
    const next = pressed(option, chosen, element);
    if (next !== chosen) {
      edit(next);
      settle();
      setValue(next);
    }
  };
  return (
    <Field id={id} element={element} context={context} group>
      <div
        ref={row}
        role={several ? 'group' : 'radiogroup'}
        aria-labelledby={`${id}-label`}
        aria-required={several ? undefined : element.required}
        className={className(look, { nowrap: wrap === false, stretch: element.width !== 'content' })}
        {...events}
      >
        {options.map((option, index) => (
          <button
            key={index}
            type="button"
            role={role}
            aria-checked={chosen.includes(option)}
            aria-label={iconName(option)}
            tabIndex={tabIndex(index)}
            disabled={disabled || !context.live}
            onClick={() => press(option)}
          >
            <MarkdownText text={option} trusted={context.trusted} inline />
          </button>
        ))}
      </div>
    </Field>
  );
}

function same(a: Chosen, b: Chosen): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** What is chosen after an option has been pressed. */
function pressed(option: string, chosen: Chosen, { several, required }: Pills | SegmentedControl): Chosen {
  if (!chosen.includes(option)) {
    return several ? [...chosen, option] : [option];
  }
  return required ? chosen : chosen.filter(each => each !== option);
}

/** An option that is a drawing alone is called by its name. */
function iconName(option: string): string | undefined {
  return /^:material\/([a-z0-9_]+):$/.exec(option.trim())?.[1]?.replace(/_/g, ' ');
}
