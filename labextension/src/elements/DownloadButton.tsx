/** `st.download_button`: gets a file from the kernel, and hands it to the browser to be saved. */
import { useState } from 'react';
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { DownloadButton as DownloadButtonElement } from '../schema';
import { ButtonFace } from './buttonFace';
import { className } from './className';
import { Indication } from './indication';

export function DownloadButton(props: IWidgetProps<DownloadButtonElement>): JSX.Element {
  const { element, context, id, setValue, files } = props;
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const press = () => {
    setShare(0);
    setProblem(null);
    // Asked for before the press is told: what is saved is what was offered when it was pressed.
    files
      .download(setShare)
      .then(save)
      .catch((reason: unknown) => setProblem((reason as Error).message))
      .finally(() => setShare(null));
    if (element.reruns) {
      setValue(true);
    }
  };
  return (
    <div className={className('DownloadButton')}>
      <ButtonFace id={id} element={element} context={context} onPress={press} busy={share !== null}>
        {share !== null && <Indication share={share} label="Download" />}
      </ButtonFace>
      {problem !== null && (
        <div role="alert" className={className('Field-note', { problem: true })}>
          {problem}
        </div>
      )}
    </div>
  );
}

function save(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads the file after the click; how long after, it does not say.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
