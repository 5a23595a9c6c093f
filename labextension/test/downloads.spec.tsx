/** A file on its way to a person's disk: its parts, what gets lost, what the button shows meanwhile. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ASK_AGAIN_AFTER, Downloads } from '../src/downloads';
import type { ComponentFile, Download, DownloadButton, DownloadPart } from '../src/schema';
import './browser';
import { contextOf, filesOf, mountWidget } from './mount';

type Order = Omit<Download, 'client'> | Omit<ComponentFile, 'client'>;

function part(download: string, offset: number, size: number, changes: Partial<DownloadPart> = {}): DownloadPart {
  return { type: 'download_part', download, offset, size, name: 'a.txt', mime: 'text/plain', failed: null, ...changes };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function textOf(file: File): Promise<unknown> {
  return new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(file);
  });
}

describe('a download', () => {
  let asked: Order[];
  let downloads: Downloads;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    asked = [];
    downloads = new Downloads(order => asked.push(order));
  });

  afterEach(() => vi.useRealTimers());

  function last(): Order {
    return asked.at(-1) as Order;
  }

  it('is put together from its parts, in their order, and ends by saying so', async () => {
    const shares: number[] = [];
    const coming = downloads.begin({ type: 'download', widget: 'w' }, share => shares.push(share));
    const { download } = last();
    downloads.take(part(download, 0, 6), bytes('abc'));
    downloads.take(part(download, 0, 6), bytes('abc'));
    downloads.take(part(download, 3, 6), bytes('def'));
    const file = await coming;
    expect([await textOf(file), file.name, file.type]).toEqual(['abcdef', 'a.txt', 'text/plain']);
    expect(asked.map(order => order.offset)).toEqual([0, 3, 6]);
    expect(shares).toEqual([0.5]);
  });

  it('asks again for a part that does not come', () => {
    void downloads.begin({ type: 'download', widget: 'w' }, () => undefined);
    downloads.take(part(last().download, 0, 6), bytes('abc'));
    vi.advanceTimersByTime(ASK_AGAIN_AFTER);
    expect(asked.map(order => order.offset)).toEqual([0, 3, 3]);
  });

  it('fails with what the kernel says, and with the connection', async () => {
    const one = downloads.begin({ type: 'download', widget: 'w' }, () => undefined);
    downloads.take(part(last().download, 0, 0, { failed: 'no such thing' }), bytes(''));
    await expect(one).rejects.toThrow('no such thing');
    const other = downloads.begin({ type: 'download', widget: 'w' }, () => undefined);
    downloads.lose();
    await expect(other).rejects.toThrow('connection');
    vi.advanceTimersByTime(10 * ASK_AGAIN_AFTER);
    expect(asked).toHaveLength(2);
  });

  it('may be empty', async () => {
    const coming = downloads.begin({ type: 'download', widget: 'w' }, () => undefined);
    downloads.take(part(last().download, 0, 0), bytes(''));
    expect((await coming).size).toBe(0);
  });
});

const BUTTON: DownloadButton = {
  type: 'download_button',
  label: 'Save',
  help: null,
  disabled: false,
  label_visibility: 'visible',
  form: null,
  style: 'secondary',
  icon: null,
  icon_position: 'left',
  shortcut: null,
  width: 'content',
  wrap: null,
  file_name: 'a.txt',
  mime: null,
  reruns: true
};

describe('a download button', () => {
  it('asks for its file before it tells of the press, and takes no other press meanwhile', async () => {
    const download = vi.fn(() => new Promise<File>(() => undefined));
    const { setValue } = mountWidget(BUTTON, false, contextOf(), false, filesOf({ download }));
    const button = screen.getByRole('button', { name: 'Save' });
    await userEvent.click(button);
    await userEvent.click(button);
    expect(download).toHaveBeenCalledOnce();
    expect(setValue).toHaveBeenCalledExactlyOnceWith(true);
    expect(download.mock.invocationCallOrder[0]).toBeLessThan(setValue.mock.invocationCallOrder[0] ?? 0);
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect((await screen.findByRole('progressbar', { name: 'Download' })).getAttribute('aria-valuenow')).toBe('0');
  });

  it('runs nothing where it ignores the click', async () => {
    const { setValue } = mountWidget({ ...BUTTON, reruns: false }, false);
    await userEvent.click(screen.getByRole('button'));
    expect(setValue).not.toHaveBeenCalled();
  });

  it('says why there is no file', async () => {
    const download = () => Promise.reject(new Error('The file could not be made'));
    mountWidget(BUTTON, false, contextOf(), false, filesOf({ download }));
    await userEvent.click(screen.getByRole('button'));
    expect((await screen.findByRole('alert')).textContent).toBe('The file could not be made');
    await waitFor(() => expect(screen.getByRole('button').hasAttribute('aria-busy')).toBe(false));
  });

  it('gives the browser a file of that name', async () => {
    const create = vi.fn(() => 'blob:file');
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: vi.fn() });
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href}`);
    });
    const file = new File(['x'], 'a.txt');
    mountWidget(BUTTON, false, contextOf(), false, filesOf({ download: () => Promise.resolve(file) }));
    await act(() => userEvent.click(screen.getByRole('button')));
    expect(create).toHaveBeenCalledWith(file);
    expect(clicked).toEqual(['a.txt blob:file']);
  });
});
