/**
 * What one comm message carries: the Jupyter widgets `update` shape in, a numbered batch out.
 * Knows nothing of order or of what the messages mean.
 */
import type { Answer, ForwardMsg } from './schema';

export interface IBatch {
  readonly number: number;
  readonly messages: readonly ForwardMsg[];
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

export type Buffer = ArrayBuffer | ArrayBufferView;

interface IUpdate {
  readonly method: 'update';
  readonly state: { readonly batch: { readonly number: number } };
  readonly buffer_paths: readonly (readonly string[])[];
}

/** Return the batch in a comm message's data, or null where it is none. */
export function decodeBatch(data: unknown, buffers: readonly Buffer[]): IBatch | null {
  if (!isUpdate(data)) {
    return null;
  }
  const blobs = new Map<string, Uint8Array>();
  let messages: readonly ForwardMsg[] = [];
  data.buffer_paths.forEach((path, index) => {
    const bytes = toBytes(buffers[index]);
    if (path[1] === 'messages') {
      messages = decodeMessages(bytes);
    } else if (path[1] === 'blobs' && path[2] !== undefined) {
      blobs.set(path[2], bytes);
    }
  });
  return { number: data.state.batch.number, messages, blobs };
}

/** Return the answer in a comm message's data, or null where it is none. */
export function decodeAnswer(data: unknown): Answer | null {
  const custom = data as { readonly method?: unknown; readonly content?: Answer } | null | undefined;
  return custom?.method === 'custom' && custom.content !== undefined ? custom.content : null;
}

export function decodeMessages(bytes: Uint8Array): readonly ForwardMsg[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as readonly ForwardMsg[];
}

export function toBytes(buffer: Buffer | undefined): Uint8Array {
  if (buffer === undefined) {
    throw new Error('A buffer of this batch is missing.');
  }
  return ArrayBuffer.isView(buffer)
    ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : new Uint8Array(buffer);
}

function isUpdate(data: unknown): data is IUpdate {
  const update = data as Partial<IUpdate> | null | undefined;
  return (
    update?.method === 'update' &&
    typeof update.state?.batch.number === 'number' &&
    Array.isArray(update.buffer_paths)
  );
}
