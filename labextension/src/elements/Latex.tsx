/** `st.latex`: one formula, drawn by KaTeX once that is loaded. */
import { useEffect, useMemo, useState } from 'react';
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Latex as LatexElement } from '../schema';
import { className } from './className';
import { Help } from './help';
import { sizeStyle } from './size';

type Draw = (source: string) => string;

/** The formula as safe HTML; KaTeX and the sanitiser come as chunks of their own. */
async function loadDraw(): Promise<Draw> {
  const [{ drawMaths, loadMaths }, { sanitise }] = await Promise.all([import('./markdownMaths'), import('./sanitise')]);
  await loadMaths();
  return source => sanitise(drawMaths(source, true), { html: false, remote: false });
}

export function Latex({ element, context }: ILeafProps<LatexElement>): JSX.Element {
  const { body, help, width } = element;
  const draw = useDraw();
  const html = useMemo(() => draw?.(body), [draw, body]);
  return (
    <div className={className('Latex')} style={sizeStyle(width)}>
      {html === undefined ? <code>{body}</code> : <div dangerouslySetInnerHTML={{ __html: html }} />}
      {help && <Help text={help} trusted={context.trusted} />}
    </div>
  );
}

function useDraw(): Draw | undefined {
  const [draw, setDraw] = useState<Draw>();
  useEffect(() => {
    let gone = false;
    void loadDraw().then(loaded => gone || setDraw(() => loaded));
    return () => void (gone = true);
  }, []);
  return draw;
}
