/** `st.audio_input`: a microphone, and what it recorded. */
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { AudioInput as AudioInputElement } from '../schema';
import { useArrivals } from './arrivals';
import { className } from './className';
import { Field } from './field';
import { FileList } from './fileList';
import { usePreview } from './preview';
import { useRecorder } from './recorder';

const RULES = { file_type: ['.wav'] };

export function AudioInput(props: IWidgetProps<AudioInputElement>): JSX.Element {
  const { element, context, id, value, setValue, files } = props;
  const arrivals = useArrivals({ ...RULES, max_upload_size: element.max_upload_size }, false, value, setValue, files);
  const preview = usePreview(value);
  const recorder = useRecorder(element.sample_rate, file => {
    preview.show(file);
    arrivals.add([file]);
  });
  const off = element.disabled || !context.live;
  const note = recorder.problem === null ? null : ({ kind: 'problem', text: recorder.problem } as const);
  return (
    <Field id={id} element={element} context={context} group note={note}>
      <div role="group" aria-labelledby={`${id}-label`} className={className('Recorder')}>
        <button
          id={id}
          type="button"
          disabled={off}
          aria-pressed={recorder.recording}
          className={className('Button-face', { secondary: true, recording: recorder.recording })}
          onClick={recorder.recording ? recorder.stop : recorder.start}
        >
          {recorder.recording ? 'Stop recording' : 'Record'}
        </button>
        {preview.address && <audio controls src={preview.address} aria-label="What was recorded" />}
        <FileList off={off} arrivals={arrivals.list} files={value} onCancel={arrivals.cancel} onRemove={arrivals.remove} />
      </div>
    </Field>
  );
}
