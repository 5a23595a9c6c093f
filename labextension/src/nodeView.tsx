/**
 * One node of the tree on the page. Each follows its own record and value, so that a change draws
 * its own node again and no other.
 */
import {
  createContext,
  createElement,
  memo,
  Suspense,
  useCallback,
  useContext,
  useId,
  useMemo,
  useSyncExternalStore,
  type ComponentType,
  type JSX
} from 'react';

import type { ITreeNode } from './elementTree';
import { Failsafe } from './failsafe';
import type { AppModel } from './model';
import { REGISTRY } from './registry';
import type { IBlockProps, IBlockState, IChild, IFiles, ILeafProps, IRenderContext, IWidgetProps } from './renderer';
import type { Block, Element, Node, WidgetElement } from './schema';
import { defaultValue } from './wireValue';

export interface IApp {
  readonly model: AppModel;
  readonly context: IRenderContext;
}

const AppContext = createContext<IApp | null>(null);
export const AppProvider = AppContext.Provider;

export function useApp(): IApp {
  const app = useContext(AppContext);
  if (app === null) {
    throw new Error('A node is drawn outside of an app.');
  }
  return app;
}

export const NodeView = memo(function NodeView({ id }: { readonly id: number }): JSX.Element | null {
  const { model } = useApp();
  const record = useNode(model, id);
  if (record === undefined) {
    return null;
  }
  return (
    <Failsafe subject={record}>
      <Suspense fallback={<div className="jp-Reactive-loading" aria-hidden="true" />}>
        <Drawn record={record} />
      </Suspense>
    </Failsafe>
  );
});

export function useNode(model: AppModel, id: number): ITreeNode | undefined {
  const subscribe = useCallback((listener: () => void) => model.on(id, listener), [model, id]);
  return useSyncExternalStore(subscribe, () => model.node(id));
}

interface IDrawnProps<N extends Node = Node> {
  readonly record: ITreeNode & { readonly node: N };
}

function Drawn({ record }: IDrawnProps): JSX.Element {
  if (isBlockRecord(record)) {
    return <DrawnBlock record={record} />;
  }
  return isWidget(record) ? <DrawnWidget record={record} /> : <DrawnLeaf record={record as IDrawnProps<Element>['record']} />;
}

function DrawnLeaf({ record }: IDrawnProps<Element>): JSX.Element {
  const { context } = useApp();
  return createElement(rendererOf<ILeafProps<Element>>(record.node), { element: record.node, context });
}

function DrawnBlock({ record }: IDrawnProps<Block>): JSX.Element {
  const { model, context } = useApp();
  const children = useMemo(() => record.children.flatMap(id => child(model, id)), [model, record]);
  const state = useBlockState(model, record);
  const again = useCallback(() => model.runFragment(record.id), [model, record.id]);
  const dismiss = useCallback(() => model.dismiss(record.id), [model, record.id]);
  const props = { block: record.node, children, context, state, again, dismiss };
  return createElement(rendererOf<IBlockProps<Block>>(record.node), props);
}

function useBlockState(model: AppModel, { widget, node }: IDrawnProps<Block>['record']): IBlockState | null {
  const value = useValue(model, widget ?? '');
  return useMemo(
    () => (widget === null ? null : { value, set: next => model.setOpen(widget, node, next) }),
    [model, widget, node, value]
  );
}

function useValue(model: AppModel, widget: string): unknown {
  const subscribe = useCallback((listener: () => void) => model.onValue(widget, listener), [model, widget]);
  return useSyncExternalStore(subscribe, () => model.value(widget));
}

function DrawnWidget({ record: { widget, node } }: IDrawnProps<WidgetElement>): JSX.Element {
  const { model, context } = useApp();
  const name = widget ?? '';
  const id = useId();
  const held = useValue(model, name);
  const initial = useMemo(() => defaultValue(node), [node]);
  const value = held === undefined ? initial : held;
  const setValue = useCallback((next: unknown) => model.setValue(name, node, next), [model, name, node]);
  const fire = useCallback((other: string, next: unknown) => model.fire(other, next), [model]);
  const files = useMemo(() => filesOf(model, name), [model, name]);
  return createElement(rendererOf<IAnyWidgetProps>(node), { key: name, id, element: node, value, setValue, context, files, fire });
}

function filesOf(model: AppModel, widget: string): IFiles {
  return {
    download: progress => model.downloads.begin({ type: 'download', widget }, progress),
    component: (name, path) => model.components.read(name, widget, path),
    upload: (file, progress, signal) => model.uploads.begin(widget, file, progress, signal),
    drop: id => model.uploads.drop(id)
  };
}

interface IAnyWidgetProps extends Omit<IWidgetProps<WidgetElement>, 'value' | 'setValue'> {
  readonly value: unknown;
  readonly setValue: (value: unknown) => void;
}

function child(model: AppModel, id: number): readonly IChild[] {
  const record = model.node(id);
  return record === undefined ? [] : [{ id, node: record.node, drawn: <NodeView key={id} id={id} /> }];
}

/** The registry pairs each tag with its own props; TypeScript cannot follow a tag known at run time only. */
function rendererOf<P>(node: Node): ComponentType<P> {
  return REGISTRY[node.type] as unknown as ComponentType<P>;
}

const BLOCKS: { readonly [T in Block['type']]: true } = {
  root: true,
  container: true,
  form: true,
  chat_message: true,
  columns: true,
  column: true,
  dialog: true,
  expander: true,
  popover: true,
  status: true,
  tabs: true,
  tab: true,
  grid: true,
  grid_cell: true,
  skeleton: true,
  empty: true,
  fragment: true
};

const WIDGETS: { readonly [T in WidgetElement['type']]: true } = {
  button: true,
  link_button: true,
  menu_button: true,
  download_button: true,
  chat_input: true,
  file_uploader: true,
  audio_input: true,
  camera_input: true,
  checkbox: true,
  slider: true,
  number_input: true,
  text_input: true,
  text_area: true,
  selectbox: true,
  multiselect: true,
  radio: true,
  date_input: true,
  time_input: true,
  datetime_input: true,
  select_slider: true,
  color_picker: true,
  pills: true,
  segmented_control: true,
  feedback: true,
  pagination: true,
  component_instance: true,
  bidi_component: true
};

export function isBlock(node: Node): node is Block {
  return node.type in BLOCKS;
}

function isBlockRecord(record: ITreeNode): record is IDrawnProps<Block>['record'] {
  return isBlock(record.node);
}

function isWidget(record: ITreeNode): record is IDrawnProps<WidgetElement>['record'] {
  return record.node.type in WIDGETS;
}
