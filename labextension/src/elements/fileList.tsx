/** Files as a list: those on their way, with how far they are, then those that are there. */
import type { JSX } from 'react';

import type { UploadedFileInfo } from '../schema';
import type { IArrival } from './arrivals';
import { className } from './className';
import { sizeText } from './fileRules';
import { Tool } from './tool';

interface IProps {
  readonly off: boolean;
  readonly arrivals: readonly IArrival[];
  readonly files: readonly UploadedFileInfo[];
  readonly onCancel: (key: number) => void;
  readonly onRemove: (id: string) => void;
}

const CROSS = 'M4.1 3 3 4.1 6.9 8 3 11.9 4.1 13 8 9.1l3.9 3.9 1.1-1.1L9.1 8 13 4.1 11.9 3 8 6.9z';

export function FileList({ off, arrivals, files, onCancel, onRemove }: IProps): JSX.Element | null {
  if (arrivals.length + files.length === 0) {
    return null;
  }
  return (
    <ul className={className('FileList')}>
      {files.map(file => (
        <li key={file.id}>
          <FileName file={file} />
          <Tool name={`Remove ${file.name}`} disabled={off} act={() => onRemove(file.id)} path={CROSS} />
        </li>
      ))}
      {arrivals.map(each => (
        <Arrival key={each.key} arrival={each} onCancel={() => onCancel(each.key)} />
      ))}
    </ul>
  );
}

function Arrival({ arrival, onCancel }: { readonly arrival: IArrival; readonly onCancel: () => void }): JSX.Element {
  const { name, share, problem } = arrival;
  return (
    <li className={className('FileList-arrival', { failed: problem !== null })}>
      <FileName file={arrival} />
      <Tool name={problem === null ? `Cancel ${name}` : `Dismiss ${name}`} disabled={false} act={onCancel} path={CROSS} />
      {problem === null ? (
        <progress aria-label={`Uploading ${name}`} value={share} max={1} />
      ) : (
        <span role="alert" className={className('Field-note', { problem: true })}>
          {problem}
        </span>
      )}
    </li>
  );
}

function FileName({ file }: { readonly file: { readonly name: string; readonly size: number } }): JSX.Element {
  return (
    <span className={className('FileList-name')} title={file.name}>
      {file.name} <small>{sizeText(file)}</small>
    </span>
  );
}
