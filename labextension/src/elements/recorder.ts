/** A microphone: what it hears becomes a WAV file of one channel, at the rate that is asked for. */
import { useRef, useState } from 'react';

import { reasonOf, useDevice } from './devices';
import { useLatest } from './latest';
import { wav } from './wav';

export interface IRecorder {
  readonly recording: boolean;
  readonly problem: string | null;
  readonly start: () => void;
  /** End the recording, and give it. */
  readonly stop: () => void;
}

export function useRecorder(rate: number | null, onFile: (file: File) => void): IRecorder {
  const [recording, setRecording] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const recorder = useRef<MediaRecorder | null>(null);
  const device = useDevice();
  // A field may change while it is spoken to.
  const latest = useLatest(onFile);

  const end = async (parts: readonly Blob[]) => {
    setRecording(false);
    device.release();
    try {
      latest.current(await asWav(new Blob([...parts]), rate));
    } catch {
      setProblem('What was recorded cannot be read.');
    }
  };
  const begin = async () => {
    setProblem(null);
    try {
      const stream = await device.open({ audio: true });
      if (!stream) {
        return;
      }
      const parts: Blob[] = [];
      const made = new MediaRecorder(stream);
      made.ondataavailable = event => parts.push(event.data);
      made.onstop = () => void end(parts);
      recorder.current = made;
      made.start();
      setRecording(true);
    } catch (error) {
      setProblem(reasonOf(error, 'microphone'));
    }
  };
  return { recording, problem, start: () => void begin(), stop: () => recorder.current?.stop() };
}

async function asWav(recorded: Blob, rate: number | null): Promise<File> {
  const context = new OfflineAudioContext(1, 1, rate ?? 48_000);
  const sound = await context.decodeAudioData(await recorded.arrayBuffer());
  const channels = Array.from({ length: sound.numberOfChannels }, (_, index) => sound.getChannelData(index));
  return new File([wav(channels, sound.sampleRate)], `${fileStem('audio')}.wav`, { type: 'audio/wav' });
}

/** Name a recording by its moment. */
export function fileStem(kind: string): string {
  return `${kind}_${new Date().toISOString().slice(0, 19).replace(/:/g, '-')}`;
}
