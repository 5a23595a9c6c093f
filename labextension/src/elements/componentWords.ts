/** What a component of Streamlit's is told and what it says, in the words of its protocol. */
import type { ArrowTable, Blob, ComponentInstance, ComponentValue, JsonValue } from '../schema';
import type { IComponentTheme } from './componentTheme';

type Bytes = (hash: string) => Uint8Array | undefined;

/** What a component hears whenever its arguments are others. */
export function renderMessage(element: ComponentInstance, theme: IComponentTheme, disabled: boolean, bytes: Bytes): object {
  const args = JSON.parse(element.json_args) as { [name: string]: unknown };
  const read = (blob: Blob) => bytes(blob.hash);
  const dfs = element.special_args.flatMap(({ key, table }) => (table ? [{ key, value: { data: tableOf(table, read) } }] : []));
  element.special_args.forEach(({ key, bytes: blob }) => blob && (args[key] = read(blob)));
  return { type: 'streamlit:render', args, dfs, disabled, theme };
}

function tableOf(table: ArrowTable, read: (blob: Blob) => Uint8Array | undefined): object {
  return { data: read(table.data), index: read(table.index), columns: read(table.columns), styler: undefined };
}

export type Said =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'value'; readonly value: ComponentValue };

/** Return what a message from a frame says, null where it says nothing of the protocol. */
export function said(data: unknown): Said | null {
  const message = data as { [name: string]: unknown } | null;
  if (message?.isStreamlitMessage !== true) {
    return null;
  }
  switch (message.type) {
    case 'streamlit:componentReady':
      return { type: 'ready' };
    case 'streamlit:setFrameHeight':
      return typeof message.height === 'number' ? { type: 'height', height: Math.max(0, message.height) } : null;
    case 'streamlit:setComponentValue':
      return { type: 'value', value: valueOf(message.dataType, message.value) };
    default:
      return null;
  }
}

function valueOf(kind: unknown, value: unknown): ComponentValue {
  switch (kind) {
    case 'bytes':
      return { type: 'bytes', bytes: base64(value) };
    case 'dataframe': {
      const { data, index, columns } = value as { readonly [part: string]: unknown };
      return { type: 'dataframe', data: base64(data), index: base64(index), columns: base64(columns) };
    }
    default:
      // What JSON has no word for goes here, rather than on its way.
      return { type: 'json', json: JSON.parse(JSON.stringify(value ?? null)) as JsonValue };
  }
}

function base64(value: unknown): string {
  const bytes = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value as ArrayBuffer);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return btoa(pieces.join(''));
}

const PIECE = 8192;
