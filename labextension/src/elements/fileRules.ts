/** Which files a field takes, how it says so, and what a person has dropped. */
import type { UploadedFileInfo } from '../schema';

interface IRules {
  readonly file_type: readonly string[];
  readonly max_upload_size: number;
}

const MEGABYTE = 2 ** 20;

export function limitsText({ file_type: types, max_upload_size: most }: IRules): string {
  const size = most >= 1024 ? `${Number((most / 1024).toFixed(1))} GB` : `${most} MB`;
  const names = types.map(type => (type.startsWith('.') ? type.slice(1).toUpperCase() : type.replace('/*', 's')));
  return [`at most ${size} each`, names.join(', ')].filter(Boolean).join(' · ');
}

/** Say why a field does not take a file, or null where it does. */
export function problemOf(file: File, { file_type: types, max_upload_size: most }: IRules): string | null {
  if (types.length > 0 && !types.some(type => matches(file, type))) {
    return 'This type of file is not asked for.';
  }
  return file.size > most * MEGABYTE ? `This file is larger than ${most} MB.` : null;
}

function matches(file: File, type: string): boolean {
  if (type.startsWith('.')) {
    return file.name.toLowerCase().endsWith(type);
  }
  return type.endsWith('/*') ? file.type.startsWith(type.slice(0, -1)) : file.type === type;
}

export function sizeText({ size }: Pick<UploadedFileInfo, 'size'>): string {
  const unit = size >= 2 ** 30 ? 3 : size >= MEGABYTE ? 2 : size >= 1024 ? 1 : 0;
  return `${Number((size / 1024 ** unit).toFixed(unit === 0 ? 0 : 1))} ${['B', 'KB', 'MB', 'GB'][unit]}`;
}

/** Return what was dropped; with `folders` also what is in a folder, each under its path. */
export async function filesIn(dropped: DataTransfer, folders: boolean): Promise<readonly File[]> {
  if (!folders) {
    return [...dropped.files];
  }
  // All entries are to be had before the first wait: the drop is over then.
  const entries = [...dropped.items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  return (await Promise.all(entries.map(below))).flat();
}

async function below(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    return [await fileOf(entry as FileSystemFileEntry)];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // A reader gives a hundred at a time.
  for (let some = await read(reader); some.length > 0; some = await read(reader)) {
    found.push(...(await Promise.all(some.map(below))).flat());
  }
  return found;
}

function read(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.slice(1) });
  return file;
}
