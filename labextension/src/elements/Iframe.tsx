/** `st.components.v1.html` and `iframe`: a frame that can neither read nor steer the page around it. */
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Iframe as IframeElement } from '../schema';
import { className } from './className';
import { SANDBOX, webAddress } from './sandbox';
import { sizeStyle } from './size';

export function Iframe({ element, context }: ILeafProps<IframeElement>): JSX.Element {
  const { src, srcdoc, scrolling, tab_index: tabIndex, width, height } = element;
  const address = src === null ? null : webAddress(src);
  if (!context.trusted || (srcdoc === null && address === null)) {
    const why = context.trusted ? 'This address cannot be shown in a frame.' : 'A frame is shown in a trusted notebook only.';
    return <p className={className('Iframe-note')}>{why}</p>;
  }
  // Never the origin of the page: with it, a script could reach all of JupyterLab.
  const elsewhere = address !== null && address.origin !== window.location.origin;
  return (
    <iframe
      className={className('Iframe')}
      title="A part of the app"
      src={address?.href}
      srcDoc={srcdoc ?? undefined}
      sandbox={elsewhere ? `${SANDBOX} allow-same-origin` : SANDBOX}
      referrerPolicy="no-referrer"
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing newer hides the scrollbars of a frame
      scrolling={scrolling ? 'auto' : 'no'}
      tabIndex={tabIndex ?? undefined}
      style={sizeStyle(width, height)}
    />
  );
}
