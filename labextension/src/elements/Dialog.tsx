/**
 * `st.dialog`: what floats over its app, and keeps a person from using the rest of it. It is modal
 * to the app, not to the host: the notebook around it stays usable.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { JSX, KeyboardEvent, PointerEvent } from 'react';

import type { IBlockProps, IRenderContext } from '../renderer';
import type { Dialog as DialogBlock } from '../schema';
import { className } from './className';
import { floatOver, holdFocus, type IFloat } from './dialogLayer';
import { Glyph, Icon } from './icon';
import { MarkdownText } from './markdownText';
import { Stack } from './stack';

const SIZES = { small: 500, medium: 750, large: 1280 } as const;

export function Dialog({ block, children, context, state, dismiss }: IBlockProps<DialogBlock>): JSX.Element | null {
  const { opened, dismissible, listening } = block;
  const [closed, setClosed] = useState<number | null>(null);
  const close = (): void => {
    setClosed(opened);
    return listening ? state?.set(true) : dismiss();
  };
  return closed === opened ? null : (
    <OpenDialog block={block} context={context} close={dismissible ? close : null}>
      <Stack>{children}</Stack>
    </OpenDialog>
  );
}

interface IOpenDialogProps {
  readonly block: DialogBlock;
  readonly context: IRenderContext;
  /** Null where a person cannot close it. */
  readonly close: (() => void) | null;
  readonly children: JSX.Element;
}

function OpenDialog({ block, context, close, children }: IOpenDialogProps): JSX.Element {
  const { position, size } = block;
  const [id, layer, box] = [useId(), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const wide = typeof size === 'number' ? size : SIZES[size];
  // In a picture of an app that does not run it stands in its place: nothing is kept from anybody.
  useFloat(layer, box, { wide, position }, context.live);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && close !== null) {
      event.stopPropagation();
      close();
    }
  };
  const onPointerDown = ({ target, currentTarget }: PointerEvent): void => {
    if (target === currentTarget) {
      close?.();
    }
  };
  return (
    <div
      ref={layer}
      className={className('Dialog-layer', { floats: context.live, [position]: true })}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    >
      <div ref={box} role="dialog" aria-labelledby={id} tabIndex={-1} className={className('Dialog')}>
        <Head id={id} block={block} context={context} close={close} />
        <div className={className('Dialog-body')}>{children}</div>
      </div>
    </div>
  );
}

function useFloat(
  layer: React.RefObject<HTMLElement>,
  box: React.RefObject<HTMLElement>,
  { wide, position }: IFloat,
  floats: boolean
): void {
  useLayoutEffect(
    () => (floats && layer.current && box.current ? floatOver(layer.current, box.current, { wide, position }) : undefined),
    [layer, box, wide, position, floats]
  );
  useEffect(() => (floats && box.current ? holdFocus(box.current) : undefined), [box, floats]);
}

interface IHeadProps {
  readonly id: string;
  readonly block: DialogBlock;
  readonly context: IRenderContext;
  readonly close: (() => void) | null;
}

function Head({ id, block, context, close }: IHeadProps): JSX.Element {
  return (
    <div className={className('Dialog-head')}>
      <h2 id={id}>
        {block.icon && <Icon name={block.icon} />}
        <MarkdownText text={block.title} trusted={context.trusted} inline />
      </h2>
      {close !== null && (
        <button type="button" aria-label="Close" className={className('Dialog-close')} onClick={close}>
          <Glyph name="close" />
        </button>
      )}
    </div>
  );
}
