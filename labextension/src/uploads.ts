/**
 * Files on their way to the kernel, in parts: a few are under way at once, and a part that nobody
 * confirms is sent again. Knows neither the comm nor who sends the file.
 */
import { UUID } from '@lumino/coreutils';

import type { DropUpload, UploadPart, UploadState, UploadedFileInfo } from './schema';
import { sha256 } from './sha256';

type Send = (order: Omit<UploadPart, 'client'> | Omit<DropUpload, 'client'>, buffers?: readonly Uint8Array[]) => void;

interface IUpload {
  readonly widget: string;
  readonly file: File;
  readonly progress: (share: number) => void;
  readonly resolve: (info: UploadedFileInfo) => void;
  readonly reject: (reason: Error) => void;
  sent: number;
  received: number;
  begun: boolean;
  /** An empty file has one part, too. */
  owesFirst: boolean;
  reading: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Well below the 10 MiB that a server takes in one message. */
export const PART = 2 * 2 ** 20;
const AHEAD = 3 * PART;
const AT_ONCE = 4;
export const SEND_AGAIN_AFTER = 10_000;

export class Uploads {
  private readonly open = new Map<string, IUpload>();

  constructor(private readonly send: Send) {}

  /** Resolves once the whole file is with the kernel; `signal` cancels. */
  begin(widget: string, file: File, progress: (share: number) => void, signal: AbortSignal): Promise<UploadedFileInfo> {
    return new Promise((resolve, reject) => {
      const id = UUID.uuid4();
      const upload: IUpload = {
        widget, file, progress, resolve, reject, sent: 0, received: 0, begun: false, owesFirst: true, reading: false, timer: undefined
      }; // prettier-ignore
      this.open.set(id, upload);
      signal.addEventListener('abort', () => this.cancel(id));
      this.next();
    });
  }

  take(state: UploadState): void {
    const upload = this.open.get(state.upload);
    if (upload === undefined) {
      return;
    }
    if (state.failed !== null) {
      this.end(state.upload, upload).reject(new Error(state.failed));
    } else if (state.received >= upload.file.size) {
      const { size } = upload.file;
      this.end(state.upload, upload).resolve({ id: state.upload, name: state.name, size });
    } else if (state.received > upload.received) {
      upload.received = state.received;
      upload.progress(state.received / upload.file.size);
      void this.pump(state.upload, upload);
    }
  }

  /** The kernel need not keep a file any more. */
  drop(id: string): void {
    this.send({ type: 'drop_upload', upload: id });
  }

  /** The kernel cannot be reached any more. */
  lose(): void {
    this.open.forEach((upload, id) =>
      this.end(id, upload).reject(new Error('The connection to the kernel was lost.'))
    );
  }

  private cancel(id: string): void {
    const upload = this.open.get(id);
    if (upload) {
      this.end(id, upload).reject(new Error('Cancelled'));
      if (upload.begun) {
        this.drop(id);
      }
    }
  }

  private next(): void {
    const under = [...this.open.values()].filter(each => each.begun).length;
    const waiting = [...this.open].filter(([, each]) => !each.begun);
    waiting.slice(0, Math.max(0, AT_ONCE - under)).forEach(([id, upload]) => {
      upload.begun = true;
      void this.pump(id, upload);
    });
  }

  /** Send what may be under way, in order: one reader at a time. */
  private async pump(id: string, upload: IUpload): Promise<void> {
    this.watch(id, upload);
    if (upload.reading) {
      return;
    }
    upload.reading = true;
    try {
      while (this.open.get(id) === upload && mayGoOn(upload)) {
        const offset = upload.sent;
        upload.owesFirst = false;
        upload.sent = Math.min(offset + PART, upload.file.size);
        await this.sendPart(id, upload, offset, upload.sent);
      }
    } catch {
      if (this.open.get(id) === upload) {
        this.end(id, upload).reject(new Error('This file cannot be read.'));
        this.drop(id);
      }
    } finally {
      upload.reading = false;
    }
  }

  private async sendPart(id: string, { widget, file }: IUpload, offset: number, end: number): Promise<void> {
    const bytes = new Uint8Array(await file.slice(offset, end).arrayBuffer());
    const digest = await sha256(bytes);
    const name = file.webkitRelativePath || file.name;
    if (this.open.has(id)) {
      this.send({ type: 'upload_part', widget, upload: id, name, mime: file.type, size: file.size, offset, digest }, [bytes]);
    }
  }

  private watch(id: string, upload: IUpload): void {
    clearTimeout(upload.timer);
    upload.timer = setTimeout(() => {
      upload.sent = upload.received;
      upload.owesFirst = upload.received === 0;
      void this.pump(id, upload);
    }, SEND_AGAIN_AFTER);
  }

  private end(id: string, upload: IUpload): IUpload {
    clearTimeout(upload.timer);
    this.open.delete(id);
    this.next();
    return upload;
  }
}

function mayGoOn({ owesFirst, sent, received, file }: IUpload): boolean {
  return owesFirst || (sent < file.size && sent - received < AHEAD);
}
