/** Draws one renderer as an app would: over the registry, with a context and a value that changes. */
import { render, type RenderResult } from '@testing-library/react';
import { createElement, Suspense, useEffect, useState, type ComponentType, type JSX } from 'react';
import { vi, type Mock } from 'vitest';

import { REGISTRY } from '../src/registry';
import type { IBlockState, IChild, IFiles, IRenderContext } from '../src/renderer';
import type { Block, Element, Node, WidgetElement } from '../src/schema';

export interface IGolden {
  readonly call: string;
  readonly node: Node;
  readonly media: { readonly [hash: string]: string };
  readonly value?: unknown;
}

interface IMounted extends RenderResult {
  readonly setValue: Mock<(value: unknown) => void>;
  /** What the kernel says: a value that was not typed here. */
  readonly receive: (value: unknown) => void;
}

export function contextOf(changes: Partial<IRenderContext> = {}, media: IGolden['media'] = {}): IRenderContext {
  const blobs = new Map(
    Object.entries(media).map(([hash, text]) => [hash, Uint8Array.from(atob(text), letter => letter.charCodeAt(0))])
  );
  return {
    blob: hash => blobs.get(hash),
    display: (node, data) => show(node, JSON.stringify(data)),
    widget: (node, modelId) => show(node, modelId),
    navigate: () => undefined,
    live: true,
    trusted: true,
    ...changes
  };
}

function show(node: HTMLElement, text: string): { dispose: () => void; isDisposed: boolean } {
  node.textContent = text;
  return { dispose: () => (node.textContent = ''), isDisposed: false };
}

/** A component of any tag; the registry pairs each with its own props. */
function rendererOf(node: Node): ComponentType<object> {
  return REGISTRY[node.type] as unknown as ComponentType<object>;
}

export function mountElement(element: Element, context = contextOf()): RenderResult {
  const Renderer = rendererOf(element);
  const props = { element, context };
  return render(
    <Suspense>
      <Renderer {...props} />
    </Suspense>
  );
}

export function mountBlock(block: Block, children: readonly IChild[] = [], context = contextOf()): RenderResult {
  return render(<DrawnBlock block={block} context={context} drawn={children} />);
}

interface IDrawnBlockProps {
  readonly block: Block;
  readonly context: IRenderContext;
  readonly drawn: readonly IChild[];
  readonly state?: IBlockState;
  readonly dismiss?: () => void;
}

export function DrawnBlock({ block, context, drawn, state, dismiss }: IDrawnBlockProps): JSX.Element {
  return createElement(rendererOf(block), { block, context, children: drawn, state: state ?? null, dismiss } as object);
}

/** What a widget gets that asks for files: nothing comes, unless a test says what. */
export function filesOf(changes: Partial<IFiles> = {}): IFiles {
  const never = () => new Promise<never>(() => undefined);
  return { download: never, component: never, upload: never, drop: () => undefined, ...changes };
}

/** `echo` false leaves the value as it was, like a kernel that has not answered yet. */
export function mountWidget(
  element: WidgetElement,
  value: unknown,
  context = contextOf(),
  echo = true,
  files = filesOf(),
  fire: (widget: string, value: unknown) => void = () => undefined
): IMounted {
  const setValue = vi.fn<(value: unknown) => void>();
  const kernel: { receive: (value: unknown) => void } = { receive: () => undefined };
  const connect = (receive: (value: unknown) => void): void => {
    kernel.receive = receive;
  };
  const result = render(
    <Suspense>
      <Held
        element={element}
        start={value}
        context={context}
        echo={echo}
        files={files}
        fire={fire}
        setValue={setValue}
        connect={connect}
      />
    </Suspense>
  );
  return { ...result, setValue, receive: next => kernel.receive(next) };
}

interface IHeldProps {
  readonly element: WidgetElement;
  readonly start: unknown;
  readonly context: IRenderContext;
  readonly echo: boolean;
  readonly files: IFiles;
  readonly fire: (widget: string, value: unknown) => void;
  readonly setValue: (value: unknown) => void;
  readonly connect: (receive: (value: unknown) => void) => void;
}

/** Holds a widget's value, as the front end's state does. */
function Held({ element, start, context, echo, files, fire, setValue, connect }: IHeldProps): JSX.Element {
  const [value, hold] = useState(start);
  useEffect(() => connect(hold), [connect]);
  const set = (next: unknown): void => {
    setValue(next);
    if (echo) {
      hold(next);
    }
  };
  return createElement(rendererOf(element), { element, context, id: 'field', value, setValue: set, files, fire } as object);
}

export function childOf(id: number, node: Node, drawn: string): IChild {
  return { id, node, drawn: <p>{drawn}</p> };
}
