/** What another library draws: the host shows the representation as in its own outputs. */
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';

import type { ILeafProps, IRenderContext } from '../renderer';
import type { Display as DisplayElement, JsonValue } from '../schema';
import { className } from './className';

export function Display({ element, context }: ILeafProps<DisplayElement>): JSX.Element {
  const node = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const data = mimeBundle(element, context);
    if (!node.current || !data) {
      return;
    }
    const shown = context.display(node.current, data, JSON.parse(element.metadata) as JsonValue);
    return () => shown.dispose();
  }, [element, context]);
  return <div ref={node} className={className('Display')} />;
}

/** The bundle in Jupyter's form, or null while bytes of it are missing. */
function mimeBundle({ data }: DisplayElement, context: IRenderContext): { [mime: string]: unknown } | null {
  const bundle: { [mime: string]: unknown } = {};
  for (const [mime, content] of Object.entries(data)) {
    const bytes = typeof content === 'string' ? content : context.blob(content.hash);
    if (bytes === undefined) {
      return null;
    }
    bundle[mime] = jupyterForm(mime, bytes);
  }
  return bundle;
}

/** JSON as a value, text as text, anything else in base64. */
function jupyterForm(mime: string, content: string | Uint8Array): unknown {
  const isJson = /[/+]json$/.test(mime);
  if (typeof content !== 'string' && !isJson && !/^text\/|^image\/svg|javascript|latex/.test(mime)) {
    return base64(content);
  }
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return isJson ? JSON.parse(text) : text;
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return btoa(parts.join(''));
}
