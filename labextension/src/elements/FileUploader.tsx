/** `st.file_uploader`: files chosen or dropped, on their way, and with the kernel. */
import { useRef, useState } from 'react';
import type { DragEvent, JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { FileUploader as FileUploaderElement } from '../schema';
import { useArrivals } from './arrivals';
import { className } from './className';
import { Field } from './field';
import { FileList } from './fileList';
import { filesIn, limitsText } from './fileRules';

export function FileUploader(props: IWidgetProps<FileUploaderElement>): JSX.Element {
  const { element, context, id, value, setValue, files } = props;
  const arrivals = useArrivals(element, element.accept !== 'one', value, setValue, files);
  const off = element.disabled || !context.live;
  return (
    <Field id={id} element={element} context={context} group>
      <div role="group" aria-labelledby={`${id}-label`} className={className('FileUploader')}>
        <DropZone id={id} element={element} off={off} onFiles={arrivals.add} />
        <FileList off={off} arrivals={arrivals.list} files={value} onCancel={arrivals.cancel} onRemove={arrivals.remove} />
      </div>
    </Field>
  );
}

interface IDropZoneProps {
  readonly id: string;
  readonly element: FileUploaderElement;
  readonly off: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function DropZone({ id, element, off, onFiles }: IDropZoneProps): JSX.Element {
  const drop = useDrop(off, element.accept === 'directory', onFiles);
  const picker = usePicker(element, onFiles);
  const what = { one: 'a file', multiple: 'files', directory: 'a folder' }[element.accept];
  return (
    <div className={className('DropZone', { over: drop.over, disabled: off })} {...drop.listeners}>
      <button
        id={id}
        type="button"
        className={className('Button-face', { secondary: true })}
        disabled={off}
        aria-describedby={`${id}-limits`}
        onClick={picker.open}
      >
        {element.accept === 'directory' ? 'Choose a folder' : element.accept === 'one' ? 'Choose a file' : 'Choose files'}
      </button>
      {picker.input}
      <span id={`${id}-limits`} className={className('DropZone-limits')}>
        {`or drop ${what} here · ${limitsText(element)}`}
      </span>
    </div>
  );
}

type Accepting = Pick<FileUploaderElement, 'file_type'> & { readonly accept: string };

/** The browser's own dialogue, opened by a button of ours. */
export function usePicker({ accept, file_type: types }: Accepting, onFiles: (files: readonly File[]) => void) {
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
