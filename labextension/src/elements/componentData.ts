/** The data of a `components.v2` component, as its script gets it: JSON, bytes, or Arrow tables, also in one object. */
import { tableFromIPC } from 'apache-arrow';

import type { BidiComponent } from '../schema';

type Bytes = (hash: string) => Uint8Array | undefined;

export function componentData(element: BidiComponent, bytes: Bytes): unknown {
  if (element.bytes) {
    return bytes(element.bytes.hash) ?? null;
  }
  if (element.table) {
    return tableOf(element.table.hash, bytes);
  }
  const data: unknown = element.json === null ? null : JSON.parse(element.json);
  const tables = element.tables.map(({ key, table }) => [key, tableOf(table.hash, bytes)]);
  return tables.length > 0 ? { ...(data as object), ...(Object.fromEntries(tables) as object) } : data;
}

function tableOf(hash: string, bytes: Bytes): unknown {
  const stream = bytes(hash);
  return stream === undefined ? null : tableFromIPC(stream);
}
