/**
 * Files on their way from the kernel: asked for part after part, so that none can get lost for
 * good and no more than one part is under way. Knows neither the comm nor who wants the file.
 */
import { UUID } from '@lumino/coreutils';

import type { ComponentFile, Download, DownloadPart } from './schema';

type Ask = (order: Omit<Download, 'client'> | Omit<ComponentFile, 'client'>) => void;
/** What to ask for, whichever part of it. */
type Wish = Pick<Download, 'type' | 'widget'> | Pick<ComponentFile, 'type' | 'widget' | 'path'>;

interface IDownload {
  readonly wish: Wish;
  readonly parts: Uint8Array[];
  received: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  readonly progress: (share: number) => void;
  readonly resolve: (file: File) => void;
  readonly reject: (reason: Error) => void;
}

/** A part that has not come by then is asked for again: the file may still be in the making. */
export const ASK_AGAIN_AFTER = 5_000;

export class Downloads {
  private readonly open = new Map<string, IDownload>();

  constructor(private readonly ask: Ask) {}

  begin(wish: Wish, progress: (share: number) => void): Promise<File> {
    return new Promise((resolve, reject) => {
      const name = UUID.uuid4();
      this.open.set(name, { wish, parts: [], received: 0, timer: undefined, progress, resolve, reject });
      this.askFor(name);
    });
  }

  take(answer: DownloadPart, bytes: Uint8Array): void {
    const download = this.open.get(answer.download);
    if (download === undefined) {
      return;
    }
    if (answer.failed !== null) {
      this.end(answer.download, download).reject(new Error(answer.failed));
    } else if (answer.offset === download.received) {
      this.add(download, answer, bytes);
    }
  }

  /** The kernel cannot be reached any more. */
  lose(): void {
    this.open.forEach((download, name) =>
      this.end(name, download).reject(new Error('The connection to the kernel was lost.'))
    );
  }

  private add(download: IDownload, part: DownloadPart, bytes: Uint8Array): void {
    download.parts.push(bytes);
    download.received += bytes.byteLength;
    const complete = download.received >= part.size;
    if (!complete || download.wish.type === 'download') {
      // When all is here this says so, and the kernel lets go of the file that it has made.
      this.askFor(part.download);
    }
    if (complete) {
      const parts = download.parts as Uint8Array<ArrayBuffer>[];
      this.end(part.download, download).resolve(new File(parts, part.name, { type: part.mime }));
    } else {
      download.progress(download.received / part.size);
    }
  }

  private askFor(name: string): void {
    const download = this.open.get(name);
    if (download) {
      clearTimeout(download.timer);
      download.timer = setTimeout(() => this.askFor(name), ASK_AGAIN_AFTER);
      this.ask({ ...download.wish, download: name, offset: download.received });
    }
  }

  private end(name: string, download: IDownload): IDownload {
    clearTimeout(download.timer);
    this.open.delete(name);
    return download;
  }
}
