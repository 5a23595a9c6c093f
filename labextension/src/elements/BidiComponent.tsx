/**
 * `st.components.v2.component`: HTML, styles and a script of the app's author. As with a notebook's
 * own widgets the script is a part of the page: it runs in a trusted notebook with a kernel, or not at all.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { JSX } from 'react';

import type { IWidgetProps } from '../renderer';
import type { BidiComponent as BidiElement } from '../schema';
import { className } from './className';
import { ComponentPart } from './componentPart';
import { sizeStyle } from './size';

export function BidiComponent(props: IWidgetProps<BidiElement>): JSX.Element {
  const { component_name: name, isolate_styles: isolated } = props.element;
  if (!props.context.trusted) {
    return <p className={className('Iframe-note')}>{`The component ${name} is shown in a trusted notebook only.`}</p>;
  }
  // Another root needs another place: a shadow root stays for good.
  return <TrustedComponent key={String(isolated)} {...props} />;
}

function TrustedComponent(props: IWidgetProps<BidiElement>): JSX.Element {
  const { component_name: name, width, height } = props.element;
  const host = useRef<HTMLDivElement>(null);
  const part = useRef<ComponentPart | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // After every drawing: it looks itself what is other.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the report it makes ends with the next drawing
  useLayoutEffect(() => {
    if (part.current) {
      part.current.update(props);
    } else if (host.current) {
      part.current = new ComponentPart(host.current, props, setProblem);
    }
  });
  useEffect(() => () => part.current?.dispose(), []);
  return (
    <div
      className={className('BidiComponent')}
      style={sizeStyle(width, height)}
      // What is typed into it is no command to the notebook.
      data-lm-suppress-shortcuts="true"
    >
      <div ref={host} className={className('BidiComponent-place')} />
      {problem !== null && (
        <div role="alert" className={className('Field-note', { problem: true })}>
          {`The component ${name} failed: ${problem}`}
        </div>
      )}
    </div>
  );
}
