/** How a person points at files: in the browser's own dialogue, or by dragging them here. */
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';

import { filesIn } from './fileRules';

interface IAccepting {
  readonly file_type: readonly string[];
  readonly accept: string;
}

/** The browser's own dialogue, opened by a button of ours. */
export function usePicker({ accept, file_type: types }: IAccepting, onFiles: (files: readonly File[]) => void) {
  const input = useRef<HTMLInputElement>(null);
  return {
    open: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        hidden
        multiple={accept !== 'one'}
        accept={accept === 'directory' ? undefined : types.join(',') || undefined}
        {...(accept === 'directory' ? { webkitdirectory: '' } : {})}
        onChange={event => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    )
  };
}

/** Files that are dragged over an element, and dropped on it. */
export function useDrop(off: boolean, folders: boolean, onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  const take = (event: DragEvent, now: boolean): boolean => {
    if (off || !event.dataTransfer.types.includes('Files')) {
      return false;
    }
    // A notebook around the app would take the file for itself.
    event.preventDefault();
    event.stopPropagation();
    setOver(now);
    return true;
  };
  const listeners = {
    onDragEnter: (event: DragEvent) => take(event, true),
    onDragOver: (event: DragEvent) => take(event, true),
    onDragLeave: (event: DragEvent) => take(event, false),
    onDrop: (event: DragEvent) => {
      if (take(event, false)) {
        void filesIn(event.dataTransfer, folders).then(onFiles);
      }
    }
  };
  return { over, listeners };
}
