/** `st.file_uploader`: files chosen or dropped, on their way, and with the kernel. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { FileUploader as FileUploaderElement } from '../schema';
import { useArrivals } from './arrivals';
import { className } from './className';
import { Field } from './field';
import { FileList } from './fileList';
import { limitsText } from './fileRules';
import { useDrop, usePicker } from './picking';

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
