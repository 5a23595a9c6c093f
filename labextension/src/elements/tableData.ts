/** The table behind an element: its blob, read as soon as Arrow is loaded. */
import { useEffect, useMemo, useState } from 'react';

import type { IRenderContext } from '../renderer';
import type { Dataframe, Table } from '../schema';
import type { ITable, readTable } from './arrowTable';

type Read = typeof readTable;

let read: Read | null = null;

export function useTable({ data, headers, index }: Table | Dataframe, context: IRenderContext): ITable | null {
  const reader = useReader();
  const bytes = context.blob(data.hash);
  // The headers of equal bytes are nearly always equal, but come as a new list each time.
  const names = headers.join('\0');
  return useMemo(
    () => (reader && bytes ? reader(bytes, names.split('\0'), index) : null),
    [reader, bytes, names, index]
  );
}

function useReader(): Read | null {
  const [reader, setReader] = useState<Read | null>(() => read);
  useEffect(() => {
    if (reader) {
      return;
    }
    let gone = false;
    void import('./arrowTable').then(module => {
      read = module.readTable;
      if (!gone) {
        setReader(() => module.readTable);
      }
    });
    return () => void (gone = true);
  }, [reader]);
  return reader;
}
