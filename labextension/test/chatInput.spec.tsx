/** A chat's field: what sends a message, what does not, and what stands in it. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { ChatInput } from '../src/elements/ChatInput';
import { RunContext } from '../src/elements/run';
import { wav } from '../src/elements/wav';
import type { ChatInput as ChatInputElement } from '../src/schema';
import './browser';
import { contextOf, filesOf, mountWidget } from './mount';

const FIELD: ChatInputElement = {
  type: 'chat_input',
  label: 'Say something',
  help: null,
  disabled: false,
  label_visibility: 'visible',
  form: null,
  max_chars: null,
  max_upload_size: 200,
  accept_file: 'none',
  file_type: [],
  accept_audio: false,
  audio_sample_rate: 16000,
  submit_mode: 'submit',
  prefill: null,
  prefilled: 0,
  width: 'stretch',
  height: 'content'
};

function field(): HTMLTextAreaElement {
  return screen.getByRole('textbox', { name: 'Say something' });
}

function message(text: string): object {
  return { text, files: [], audio: null };
}

function mountInRun(element: ChatInputElement, stop = vi.fn()) {
  const setValue = vi.fn();
  const at = (busy: boolean) => (
    <RunContext.Provider value={{ busy, stop }}>
      <ChatInput element={element} context={contextOf()} id="f" value={false} setValue={setValue} files={filesOf()} fire={() => undefined} />
    </RunContext.Provider>
  );
  const { rerender } = render(at(true));
  return { setValue, stop, rest: () => rerender(at(false)) };
}

describe('a chat input', () => {
  it('sends by Enter and is empty then, with the focus in it', async () => {
    const { setValue } = mountWidget(FIELD, false);
    await userEvent.type(field(), 'Hello{Enter}');
    expect(setValue).toHaveBeenCalledExactlyOnceWith(message('Hello'));
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it('breaks the line by Shift+Enter', async () => {
    const { setValue } = mountWidget(FIELD, false);
    await userEvent.type(field(), 'a{Shift>}{Enter}{/Shift}b');
    expect(setValue).not.toHaveBeenCalled();
    expect(field().value).toBe('a\nb');
    await userEvent.click(screen.getByRole('button', { name: 'Send the message' }));
    expect(setValue).toHaveBeenCalledWith(message('a\nb'));
  });

  it('does not send what is blank, or what is being composed', async () => {
    const { setValue } = mountWidget(FIELD, false);
    await userEvent.type(field(), '  {Enter}');
    fireEvent.change(field(), { target: { value: 'にほ' } });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(setValue).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send the message' }).disabled).toBe(false);
  });

  it('holds no more than it may, and counts', async () => {
    mountWidget({ ...FIELD, max_chars: 3 }, false);
    await userEvent.type(field(), 'abcdef');
    expect(field().value).toBe('abc');
    expect(screen.getByText('3/3')).toBeTruthy();
  });

  it('takes a text of the script, once for each run that sets it', () => {
    const { rerender } = render(
      <ChatInput element={{ ...FIELD, prefill: 'Try this', prefilled: 4 }} context={contextOf()} id="f" value={false} setValue={vi.fn()} files={filesOf()} fire={() => undefined} />
    );
    expect(field().value).toBe('Try this');
    act(() => {
      fireEvent.change(field(), { target: { value: 'Mine' } });
    });
    rerender(<ChatInput element={{ ...FIELD, prefill: 'Try this', prefilled: 4 }} context={contextOf()} id="f" value={false} setValue={vi.fn()} files={filesOf()} fire={() => undefined} />);
    expect(field().value).toBe('Mine');
    rerender(<ChatInput element={{ ...FIELD, prefill: 'Try this', prefilled: 5 }} context={contextOf()} id="f" value={false} setValue={vi.fn()} files={filesOf()} fire={() => undefined} />);
    expect(field().value).toBe('Try this');
  });

  it('takes nothing while it is disabled or there is no kernel', () => {
    mountWidget({ ...FIELD, disabled: true }, false);
    expect(field().disabled).toBe(true);
  });

  it('waits for the end of the run where its mode says so', async () => {
    const { setValue, rest } = mountInRun({ ...FIELD, submit_mode: 'disable' });
    await userEvent.type(field(), 'Hello{Enter}');
    expect(setValue).not.toHaveBeenCalled();
    expect(field().value).toBe('Hello');
    rest();
    await userEvent.type(field(), '{Enter}');
    expect(setValue).toHaveBeenCalledWith(message('Hello'));
  });

  it('stops the run where its mode says so', async () => {
    const { stop, rest } = mountInRun({ ...FIELD, submit_mode: 'stop' });
    await userEvent.click(screen.getByRole('button', { name: 'Stop the run' }));
    expect(stop).toHaveBeenCalledOnce();
    rest();
    expect(screen.queryByRole('button', { name: 'Stop the run' })).toBeNull();
  });
});

describe('a chat input that takes files', () => {
  const TAKES: ChatInputElement = { ...FIELD, accept_file: 'multiple', file_type: ['.txt'] };
  const upload = (file: File) => Promise.resolve({ id: file.name, name: file.name, size: file.size });

  it('sends them with the message, once they are there', async () => {
    const { setValue, container } = mountWidget(TAKES, false, contextOf(), true, filesOf({ upload }));
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    await act(async () => {
      fireEvent.change(input, { target: { files: [new File(['a'], 'a.txt')] } });
      await Promise.resolve();
    });
    expect(await screen.findByRole('button', { name: 'Remove a.txt' })).toBeTruthy();
    await userEvent.type(field(), '{Enter}');
    expect(setValue).toHaveBeenCalledExactlyOnceWith({ text: '', files: [{ id: 'a.txt', name: 'a.txt', size: 1 }], audio: null });
    expect(screen.queryByRole('button', { name: 'Remove a.txt' })).toBeNull();
  });

  it('waits for those on their way', async () => {
    const { setValue, container } = mountWidget(TAKES, false);
    fireEvent.change(container.querySelector('input[type=file]') as HTMLInputElement, { target: { files: [new File(['a'], 'a.txt')] } });
    await userEvent.type(field(), 'Hello{Enter}');
    expect(setValue).not.toHaveBeenCalled();
  });

  it('takes what is pasted', () => {
    const given = vi.fn(upload);
    mountWidget(TAKES, false, contextOf(), true, filesOf({ upload: given }));
    fireEvent.paste(field(), { clipboardData: { files: [new File(['a'], 'a.txt')] } });
    expect(given).toHaveBeenCalledOnce();
  });

  it('says why there is no microphone', async () => {
    mountWidget({ ...FIELD, accept_audio: true }, false);
    await userEvent.click(screen.getByRole('button', { name: 'Speak' }));
    expect((await screen.findByRole('alert')).textContent).toContain('only to pages that come over https');
  });
});

const SPOKEN = { id: 'a', name: 'audio.wav', size: 46 };

describe('speech', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is sent with what was typed meanwhile', async () => {
    const getUserMedia = () => Promise.resolve({ getTracks: () => [] });
    vi.stubGlobal('navigator', Object.create(navigator, { mediaDevices: { value: { getUserMedia } } }));
    vi.stubGlobal('MediaRecorder', FakeRecorder);
    vi.stubGlobal('OfflineAudioContext', FakeSound);
    const { setValue } = mountWidget({ ...FIELD, accept_audio: true }, false, contextOf(), true, filesOf({ upload: () => Promise.resolve(SPOKEN) }));
    await userEvent.click(screen.getByRole('button', { name: 'Speak' }));
    await userEvent.type(field(), 'Listen');
    await userEvent.click(await screen.findByRole('button', { name: 'Stop and send' }));
    await vi.waitFor(() => expect(setValue).toHaveBeenCalledOnce());
    expect(setValue.mock.lastCall?.[0]).toEqual({ text: 'Listen', files: [], audio: SPOKEN });
  });
});

class FakeRecorder {
  ondataavailable: (event: { readonly data: Blob }) => void = () => undefined;
  onstop: () => void = () => undefined;

  constructor(readonly stream: MediaStream) {}

  start(): void {
    this.ondataavailable({ data: new Blob(['sound']) });
  }

  stop(): void {
    this.onstop();
  }
}

class FakeSound {
  decodeAudioData(): Promise<object> {
    return Promise.resolve({ numberOfChannels: 1, sampleRate: 8000, getChannelData: () => Float32Array.of(0) });
  }
}

describe('sound', () => {
  it('becomes a WAV file of one channel', () => {
    const bytes = wav([Float32Array.of(1, -1, 0), Float32Array.of(1, -1, 1)], 8000);
    const view = new DataView(bytes.buffer);
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('RIFF');
    expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint32(40, true)]).toEqual([1, 8000, 6]);
    expect([44, 46, 48].map(offset => view.getInt16(offset, true))).toEqual([32767, -32767, 16383]);
  });
});
