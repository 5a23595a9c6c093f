/** A camera and a microphone are in use for as long as a person sees that they are, and no longer. */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { AudioInput, CameraInput, WidgetElement } from '../src/schema';
import './browser';
import { mountWidget } from './mount';

const COMMON = {
  label: 'You', help: null, disabled: false, label_visibility: 'visible', form: null, default: [], max_upload_size: 200, width: 'stretch'
} as const; // prettier-ignore
const CAMERA: CameraInput = { ...COMMON, type: 'camera_input', resolution: null };
const MICROPHONE: AudioInput = { ...COMMON, type: 'audio_input', sample_rate: 16_000 };

const WAYS: [string, WidgetElement, string][] = [
  ['a camera', CAMERA, 'Start the camera'],
  ['a microphone', MICROPHONE, 'Record']
];

interface IGiven {
  readonly stop: () => void;
  readonly allow: () => Promise<void>;
}

describe.each(WAYS)('%s', (_, element, label) => {
  let given: IGiven[];

  beforeEach(() => {
    given = [];
    const getUserMedia = () =>
      new Promise(resolve => {
        const stop = vi.fn();
        const stream = { getTracks: () => [{ stop }] };
        const allow = () =>
          act(() => {
            resolve(stream);
            return Promise.resolve();
          });
        given.push({ stop, allow });
      });
    vi.stubGlobal('navigator', Object.create(navigator, { mediaDevices: { value: { getUserMedia } } }));
    vi.stubGlobal('MediaRecorder', FakeRecorder);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('that is given when its field is gone is let go of at once', async () => {
    const { unmount } = mountWidget(element, []);
    await userEvent.click(await screen.findByRole('button', { name: label }));
    unmount();
    await given[0]?.allow();
    expect(given[0]?.stop).toHaveBeenCalledOnce();
  });

  it('is asked for once, however often the button is pressed', async () => {
    mountWidget(element, []);
    const button = await screen.findByRole('button', { name: label });
    await userEvent.click(button);
    await userEvent.click(button);
    expect(given).toHaveLength(1);
  });
});

class FakeRecorder {
  constructor(readonly stream: MediaStream) {}

  start(): void {
    // Nothing is heard.
  }
}
