/** Frames of apps reach nothing around them. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { Iframe } from '../src/elements/Iframe';
import type { Iframe as IframeElement } from '../src/schema';
import { contextOf } from './mount';

const FRAME: IframeElement = { type: 'iframe', src: null, srcdoc: null, scrolling: false, tab_index: null, width: 'stretch', height: 150 };

function draw(changes: Partial<IframeElement>, trusted = true): HTMLIFrameElement | null {
  return render(<Iframe element={{ ...FRAME, ...changes }} context={contextOf({ trusted })} />).container.querySelector('iframe');
}

afterEach(cleanup);

describe('a frame', () => {
  it('runs the scripts of its HTML without the origin of the page', () => {
    const sandbox = draw({ srcdoc: '<script>1</script>' })?.getAttribute('sandbox');
    expect(sandbox).toContain('allow-scripts');
    expect(sandbox).not.toContain('allow-same-origin');
    expect(sandbox).not.toContain('allow-top-navigation');
  });

  it.each([window.location.href, '/api/contents', '?x'])('of the page itself has no origin: %s', src => {
    expect(draw({ src })?.getAttribute('sandbox')).not.toContain('allow-same-origin');
  });

  it('of another site is as that site has it', () => {
    expect(draw({ src: 'https://example.org/' })?.getAttribute('sandbox')).toContain('allow-same-origin');
  });

  it.each(['javascript:alert(1)', 'data:text/html,<script>1</script>', 'file:///etc/passwd', 'blob:https://a.org/1', 'http://['])(
    'shows no %s',
    src => expect(draw({ src })).toBeNull()
  );

  it('is not shown in a notebook that is not trusted', () => {
    expect(draw({ srcdoc: '<b>x</b>' }, false)).toBeNull();
    expect(draw({ src: 'https://example.org/' }, false)).toBeNull();
  });
});
