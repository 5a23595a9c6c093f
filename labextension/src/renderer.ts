/**
 * What a renderer gets and may ask for. A renderer draws one element or block from its props
 * alone: it never sees the comm, the tree or the kernel.
 */
import type { IDisposable } from '@lumino/disposable';
import type { ComponentType, ReactNode } from 'react';

import type { Block, ComponentValue, Element, JsonValue, Node, SentMessage, UploadedFileInfo, WidgetElement } from './schema';

/** The place an app is shown in, as far as a renderer needs to know it. */
export interface IRenderContext {
  /** The bytes of a blob, or undefined while they are not here. */
  blob(hash: string): Uint8Array | undefined;
  /** Show a Jupyter representation in `node`, as the host's own outputs do. */
  display(node: HTMLElement, data: { [mime: string]: unknown }, metadata: JsonValue): IDisposable;
  /** Show another library's widget model in `node`. */
  widget(node: HTMLElement, modelId: string, fallback: string): IDisposable;
  /** Go to another page of the app. */
  navigate(page: string, query: string): void;
  /** False while there is no kernel behind the view: inputs show their value but take none. */
  readonly live: boolean;
  /** False in an untrusted notebook: nothing active (raw HTML, remote images) may be drawn. */
  readonly trusted: boolean;
}

export interface ILeafProps<E extends Element> {
  readonly element: E;
  readonly context: IRenderContext;
}

/** The type of each widget's value. A button's press is `setValue(true)`. */
export interface IWidgetValues {
  button: boolean;
  link_button: boolean;
  menu_button: string | false;
  download_button: boolean;
  chat_input: SentMessage | false;
  file_uploader: readonly UploadedFileInfo[];
  audio_input: readonly UploadedFileInfo[];
  camera_input: readonly UploadedFileInfo[];
  checkbox: boolean;
  slider: readonly number[];
  number_input: number | null;
  text_input: string | null;
  text_area: string | null;
  selectbox: string | null;
  multiselect: readonly string[];
  radio: number | null;
  date_input: readonly string[];
  time_input: string | null;
  datetime_input: string | null;
  select_slider: readonly number[];
  color_picker: string;
  pills: readonly string[];
  segmented_control: readonly string[];
  feedback: number | null;
  pagination: number;
  component_instance: ComponentValue | null;
  bidi_component: ComponentValue | null;
}

/** What a widget may ask for whose value is files. */
export interface IFiles {
  /** Get the file that this button offers; `progress` hears from time to time how much of it is here. */
  readonly download: (progress: (share: number) => void) => Promise<File>;
  /** Get a file of a component's folder. */
  readonly component: (component: string, path: string) => Promise<File>;
  /** Bring a file to the kernel for this widget; `signal` cancels that. Its value is another matter. */
  readonly upload: (file: File, progress: (share: number) => void, signal: AbortSignal) => Promise<UploadedFileInfo>;
  /** Say that an uploaded file is not given any more. */
  readonly drop: (id: string) => void;
}

export interface IWidgetProps<E extends WidgetElement> extends ILeafProps<E> {
  /** A document-wide unique id, for labels and `aria-*`. */
  readonly id: string;
  /** The value to show: the person's newest one, else the kernel's. */
  readonly value: IWidgetValues[E['type']];
  readonly setValue: (value: IWidgetValues[E['type']]) => void;
  readonly files: IFiles;
  /** Tell another widget, one that is not drawn, of an event of this one's. */
  readonly fire: (widget: string, value: unknown) => void;
}

/** A child of a block, already drawn, with what it was drawn from. */
export interface IChild {
  readonly id: number;
  readonly node: Node;
  readonly drawn: ReactNode;
}

/** What is open in a block, as the kernel has it. */
export interface IBlockState {
  /** Undefined while it is as it starts. */
  readonly value: unknown;
  readonly set: (value: unknown) => void;
}

export interface IBlockProps<B extends Block> {
  readonly block: B;
  readonly children: readonly IChild[];
  readonly context: IRenderContext;
  /** Null where what is open is the view's own affair. */
  readonly state: IBlockState | null;
  /** Take this dialog off the page, in every view. */
  readonly dismiss: () => void;
  /** Have the kernel draw this fragment again. */
  readonly again: () => void;
}

/** The component for one type of node; a missing entry or a wrong one does not compile. */
export type Renderer<N extends Node> = N extends Block
  ? ComponentType<IBlockProps<N>>
  : N extends WidgetElement
    ? ComponentType<IWidgetProps<N>>
    : N extends Element
      ? ComponentType<ILeafProps<N>>
      : never;

export type Registry = { readonly [K in Node['type']]: Renderer<Extract<Node, { type: K }>> };
