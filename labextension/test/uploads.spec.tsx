/** Files on their way to the kernel, and the field that gives them. */
import { createHash } from 'node:crypto';

import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { filesIn, limitsText, problemOf, sizeText } from '../src/elements/fileRules';
import type { IFiles } from '../src/renderer';
import type { FileUploader, UploadedFileInfo, UploadPart, UploadState } from '../src/schema';
import { digestOf, sha256 } from '../src/sha256';
import { PART, SEND_AGAIN_AFTER, Uploads } from '../src/uploads';
import './browser';
import { contextOf, filesOf, mountWidget } from './mount';

type Sent = { readonly order: Omit<UploadPart, 'client'> | { readonly type: 'drop_upload'; readonly upload: string }; readonly size: number };

const NOTHING = () => undefined;

function state(upload: string, received: number, changes: Partial<UploadState> = {}): UploadState {
  return { type: 'upload_state', upload, received, name: 'safe.txt', failed: null, ...changes };
}

describe('SHA-256', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 1000])('of our own is that of others: %i bytes', async length => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) % 256);
    const wanted = createHash('sha256').update(bytes).digest('hex');
    expect(Buffer.from(digestOf(bytes)).toString('hex')).toBe(wanted);
    expect(await sha256(bytes)).toBe(wanted);
  });
});

describe('an upload', () => {
  let sent: Sent[];
  let uploads: Uploads;

  beforeEach(() => {
    sent = [];
    uploads = new Uploads((order, buffers) => sent.push({ order, size: buffers?.[0]?.byteLength ?? 0 }));
  });

  function begin(size: number, signal = new AbortController().signal): Promise<UploadedFileInfo> {
    return uploads.begin('w', new File([new Uint8Array(size)], '../a.txt', { type: 'text/plain' }), NOTHING, signal);
  }

  function offsets(): number[] {
    return sent.map(({ order }) => (order.type === 'upload_part' ? order.offset : -1));
  }

  function id(): string {
    return sent[0]?.order.upload ?? '';
  }

  it('keeps a few parts under way, and ends with the name that the kernel gave', async () => {
    const coming = begin(5 * PART + 1);
    await waitFor(() => expect(offsets()).toEqual([0, PART, 2 * PART]));
    uploads.take(state(id(), 2 * PART));
    await waitFor(() => expect(offsets()).toEqual([0, PART, 2 * PART, 3 * PART, 4 * PART]));
    uploads.take(state(id(), 5 * PART));
    await waitFor(() => expect(sent.at(-1)?.size).toBe(1));
    uploads.take(state(id(), 5 * PART + 1));
    expect(await coming).toEqual({ id: id(), name: 'safe.txt', size: 5 * PART + 1 });
  });

  it('sends again what nobody confirms', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    void begin(PART + 1);
    await vi.waitFor(() => expect(offsets()).toEqual([0, PART]));
    uploads.take(state(id(), PART));
    vi.advanceTimersByTime(SEND_AGAIN_AFTER);
    await vi.waitFor(() => expect(offsets()).toEqual([0, PART, PART]));
    vi.useRealTimers();
  });

  it('has one part where there is nothing in it', async () => {
    const coming = begin(0);
    await waitFor(() => expect(offsets()).toEqual([0]));
    uploads.take(state(id(), 0));
    expect((await coming).size).toBe(0);
  });

  it('is cancelled at both ends', async () => {
    const controller = new AbortController();
    const coming = begin(PART, controller.signal);
    await waitFor(() => expect(sent).toHaveLength(1));
    controller.abort();
    await expect(coming).rejects.toThrow('Cancelled');
    expect(sent.at(-1)?.order).toEqual({ type: 'drop_upload', upload: id() });
  });

  it('fails with what the kernel says, and with the connection', async () => {
    const one = begin(1);
    await waitFor(() => expect(sent).toHaveLength(1));
    uploads.take(state(id(), 0, { failed: 'too large' }));
    await expect(one).rejects.toThrow('too large');
    const other = begin(1);
    uploads.lose();
    await expect(other).rejects.toThrow('connection');
  });

  it('that cannot be read is let go of at both ends, and makes room for the next', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const broken = Array.from({ length: 4 }, () => {
      const file = new File(['abc'], 'gone.txt');
      file.slice = () => {
        throw new Error('The file was moved.');
      };
      return uploads.begin('w', file, NOTHING, new AbortController().signal);
    });
    const whole = begin(1);
    void whole.catch(NOTHING);
    for (const each of broken) {
      await expect(each).rejects.toThrow('cannot be read');
    }
    await vi.waitFor(() => expect(offsets().filter(offset => offset === 0)).toHaveLength(1));
    expect(sent.filter(({ order }) => order.type === 'drop_upload')).toHaveLength(4);
    uploads.lose();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('waits while four others are under way', async () => {
    const all = Array.from({ length: 6 }, () => begin(1));
    all.forEach(each => void each.catch(NOTHING));
    await waitFor(() => expect(sent).toHaveLength(4));
    uploads.take(state(id(), 1));
    await waitFor(() => expect(sent).toHaveLength(5));
    uploads.lose();
  });
});

describe('rules for files', () => {
  const rules = { file_type: ['image/*', '.csv'], max_upload_size: 1 };

  it('say what is taken', () => {
    expect(limitsText(rules)).toBe('at most 1 MB each · images, CSV');
    expect(limitsText({ file_type: [], max_upload_size: 1536 })).toBe('at most 1.5 GB each');
    expect(problemOf(new File(['a'], 'a.CSV'), rules)).toBeNull();
    expect(problemOf(new File(['a'], 'a.png', { type: 'image/png' }), rules)).toBeNull();
    expect(problemOf(new File(['a'], 'a.txt', { type: 'text/plain' }), rules)).toBe('This type of file is not asked for.');
    expect(problemOf(new File([new Uint8Array(2 ** 20 + 1)], 'a.csv'), rules)).toBe('This file is larger than 1 MB.');
    expect([0, 1023, 1536, 3 * 2 ** 20, 2 ** 30].map(size => sizeText({ size }))).toEqual(['0 B', '1023 B', '1.5 KB', '3 MB', '1 GB']);
  });

  it('find what is in a dropped folder', async () => {
    const file = (path: string) => ({ isFile: true, fullPath: path, file: (done: (file: File) => void) => done(new File(['x'], path)) });
    const folder = (...entries: unknown[]) => {
      const batches = [entries, []];
      return { isFile: false, createReader: () => ({ readEntries: (done: (some: unknown) => void) => done(batches.shift()) }) };
    };
    const tree = folder(file('/data/a.txt'), folder(file('/data/more/b.txt')));
    const dropped = { items: [{ webkitGetAsEntry: () => tree }], files: [] } as unknown as DataTransfer;
    const found = await filesIn(dropped, true);
    expect(found.map(each => each.webkitRelativePath)).toEqual(['data/a.txt', 'data/more/b.txt']);
  });
});

const FIELD: FileUploader = {
  type: 'file_uploader',
  label: 'A table',
  help: null,
  disabled: false,
  label_visibility: 'visible',
  form: null,
  default: [],
  file_type: ['.csv'],
  accept: 'one',
  max_upload_size: 200,
  width: 'stretch'
};

interface IUnderWay {
  readonly file: File;
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
  readonly done: (id: string) => Promise<void>;
  readonly fail: (reason: string) => Promise<void>;
}

function mountField(changes: Partial<FileUploader> = {}, value: readonly UploadedFileInfo[] = []) {
  const under: IUnderWay[] = [];
  const drop = vi.fn();
  const upload: IFiles['upload'] = (file, progress, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('Cancelled')));
      const settle = (end: () => void) =>
        act(async () => {
          end();
          await Promise.resolve();
        });
      under.push({
        file,
        progress: share => {
          act(() => {
            progress(share);
          });
        },
        signal,
        done: id => settle(() => resolve({ id, name: file.name, size: file.size })),
        fail: reason => settle(() => reject(new Error(reason)))
      });
    });
  const mounted = mountWidget({ ...FIELD, ...changes }, value, contextOf(), true, filesOf({ upload, drop }));
  const input = mounted.container.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  const choose = (...files: File[]) => fireEvent.change(input, { target: { files } });
  return { ...mounted, under, drop, input, choose };
}

function csv(name: string): File {
  return new File(['a,b'], name, { type: 'text/csv' });
}

describe('a file uploader', () => {
  it('shows how far a file is, then gives it', async () => {
    const { choose, under, setValue } = mountField();
    choose(csv('a.csv'));
    under[0]?.progress(0.5);
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Uploading a.csv' }).value).toBe(0.5);
    await under[0]?.done('1');
    expect(setValue).toHaveBeenCalledExactlyOnceWith([{ id: '1', name: 'a.csv', size: 3 }]);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove a.csv' })).toBeTruthy();
  });

  it('gives several at once, when the last of them is there', async () => {
    const { choose, under, setValue } = mountField({ accept: 'multiple' }, [{ id: '0', name: 'old.csv', size: 1 }]);
    choose(csv('a.csv'), csv('b.csv'));
    await under[1]?.done('2');
    expect(setValue).not.toHaveBeenCalled();
    await under[0]?.done('1');
    expect(setValue.mock.lastCall?.[0]).toMatchObject([{ id: '0' }, { id: '2' }, { id: '1' }]);
  });

  it('lets a file be cancelled, and one that is there be removed', async () => {
    const { choose, under, setValue, drop } = mountField({}, [{ id: '0', name: 'old.csv', size: 1 }]);
    choose(csv('a.csv'));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel a.csv' }));
    expect(under[0]?.signal.aborted).toBe(true);
    await waitFor(() => expect(screen.queryByText(/a\.csv/)).toBeNull());
    expect(setValue).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Remove old.csv' }));
    expect(setValue).toHaveBeenCalledExactlyOnceWith([]);
    expect(drop).toHaveBeenCalledExactlyOnceWith('0');
  });

  it('puts a new file in the place of the one that is there', async () => {
    const { choose, under, setValue, drop } = mountField({}, [{ id: '0', name: 'old.csv', size: 1 }]);
    choose(csv('a.csv'));
    await under[0]?.done('1');
    expect(setValue.mock.lastCall?.[0]).toMatchObject([{ id: '1' }]);
    expect(drop).toHaveBeenCalledWith('0');
  });

  it('says why a file is not taken, and sends nothing of it', async () => {
    const { choose, under } = mountField();
    choose(new File(['x'], 'a.txt'));
    expect(under).toHaveLength(0);
    expect(screen.getByRole('alert').textContent).toBe('This type of file is not asked for.');
    choose(csv('b.csv'));
    expect(screen.queryByRole('alert')).toBeNull();
    await under[0]?.fail('The disk is full.');
    expect(screen.getByRole('alert').textContent).toBe('The disk is full.');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss b.csv' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes what is dropped on it, and keeps the drop from the notebook', () => {
    const { under, container } = mountField();
    const outside = vi.fn();
    container.parentElement?.addEventListener('drop', outside);
    const zone = container.querySelector('.jp-Reactive-DropZone') as HTMLElement;
    const dataTransfer = { types: ['Files'], files: [csv('a.csv')], items: [] };
    fireEvent.dragOver(zone, { dataTransfer });
    expect(zone.classList.contains('jp-mod-over')).toBe(true);
    fireEvent.drop(zone, { dataTransfer });
    return waitFor(() => expect(under.map(each => each.file.name)).toEqual(['a.csv'])).then(() => {
      expect(zone.classList.contains('jp-mod-over')).toBe(false);
      expect(outside).not.toHaveBeenCalled();
    });
  });

  it('takes nothing while it is disabled', () => {
    const { under, container } = mountField({ disabled: true });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Choose a file' }).disabled).toBe(true);
    const zone = container.querySelector('.jp-Reactive-DropZone') as HTMLElement;
    fireEvent.drop(zone, { dataTransfer: { types: ['Files'], files: [csv('a.csv')], items: [] } });
    expect(under).toHaveLength(0);
  });

  it('asks the browser for what it takes', () => {
    const { input } = mountField({ accept: 'multiple' });
    expect([input.multiple, input.accept]).toEqual([true, '.csv']);
  });

  it('asks for a folder', () => {
    const { input } = mountField({ accept: 'directory' });
    expect(input.hasAttribute('webkitdirectory')).toBe(true);
    expect(screen.getByRole('button', { name: 'Choose a folder' })).toBeTruthy();
  });

  it('cancels what is on its way when it goes', () => {
    const { choose, under, unmount } = mountField();
    choose(csv('a.csv'));
    unmount();
    expect(under[0]?.signal.aborted).toBe(true);
  });
});
