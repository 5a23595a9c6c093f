/** What this page recorded last, to be looked at or heard while it is its widget's value. */
import { useEffect, useState } from 'react';

import type { UploadedFileInfo } from '../schema';

export interface IPreview {
  /** The address of the recording; null where the value came from elsewhere: its bytes do not travel back. */
  readonly address: string | null;
  readonly show: (file: File) => void;
}

export function usePreview(value: readonly UploadedFileInfo[]): IPreview {
  const [shown, setShown] = useState<{ readonly name: string; readonly address: string } | null>(null);
  useEffect(
    () => () => {
      if (shown) {
        URL.revokeObjectURL(shown.address);
      }
    },
    [shown]
  );
  return {
    address: shown && value[0]?.name === shown.name ? shown.address : null,
    show: file => setShown({ name: file.name, address: URL.createObjectURL(file) })
  };
}
