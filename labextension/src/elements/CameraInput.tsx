/** `st.camera_input`: a camera, started by hand, and the photo that was taken. */
import { useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';

import type { IWidgetProps } from '../renderer';
import type { CameraInput as CameraInputElement } from '../schema';
import { useArrivals } from './arrivals';
import { className } from './className';
import { reasonOf, useDevice } from './devices';
import { Field } from './field';
import { FileList } from './fileList';
import { usePreview } from './preview';
import { fileStem } from './recorder';

const RULES = { file_type: ['.jpg'] };
const HEIGHTS = { '480p': 480, '720p': 720, '1080p': 1080 };
const QUALITY = 0.92;

export function CameraInput(props: IWidgetProps<CameraInputElement>): JSX.Element {
  const { element, context, id, value, setValue, files } = props;
  const arrivals = useArrivals({ ...RULES, max_upload_size: element.max_upload_size }, false, value, setValue, files);
  const preview = usePreview(value);
  const { video, on, problem, start, shoot } = useCamera(element.resolution, file => {
    preview.show(file);
    arrivals.add([file]);
  });
  const off = element.disabled || !context.live;
  const note = problem === null ? null : ({ kind: 'problem', text: problem } as const);
  return (
    <Field id={id} element={element} context={context} group note={note}>
      <div role="group" aria-labelledby={`${id}-label`} className={className('Recorder')}>
        <video ref={video} hidden={!on} autoPlay muted playsInline aria-label="What the camera sees" />
        {!on && preview.address && <img src={preview.address} alt="The photo that was taken" />}
        <button
          id={id}
          type="button"
          disabled={off}
          className={className('Button-face', { secondary: true })}
          onClick={on ? shoot : start}
        >
          {on ? 'Take the photo' : value.length > 0 ? 'Take another photo' : 'Start the camera'}
        </button>
        <FileList off={off} arrivals={arrivals.list} files={value} onCancel={arrivals.cancel} onRemove={arrivals.remove} />
      </div>
    </Field>
  );
}

interface ICamera {
  readonly video: RefObject<HTMLVideoElement>;
  readonly on: boolean;
  readonly problem: string | null;
  readonly start: () => void;
  readonly shoot: () => void;
}

function useCamera(resolution: CameraInputElement['resolution'], onFile: (file: File) => void): ICamera {
  const video = useRef<HTMLVideoElement>(null);
  const device = useDevice();
  const [on, setOn] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const begin = async () => {
    setProblem(null);
    try {
      const height = resolution && { height: { ideal: HEIGHTS[resolution] } };
      const stream = await device.open({ video: height ?? true });
      if (stream && video.current) {
        video.current.srcObject = stream;
        setOn(true);
      }
    } catch (error) {
      setProblem(reasonOf(error, 'camera'));
    }
  };
  const shoot = async () => {
    const file = video.current && (await photoOf(video.current));
    if (file) {
      device.release();
      setOn(false);
      onFile(file);
    }
  };
  return { video, on, problem, start: () => void begin(), shoot: () => void shoot() };
}

/** Return what a video shows now, null before its first picture. */
async function photoOf(video: HTMLVideoElement): Promise<File | null> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return blob && new File([blob], `${fileStem('camera')}.jpg`, { type: 'image/jpeg' });
}
