/** `st.json`: a tree to open and close; what is not JSON is shown as text. */
import { useMemo } from 'react';
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Json as JsonElement, JsonValue } from '../schema';
import { className } from './className';
import { CopyButton } from './copyButton';
import { JsonTree } from './jsonTree';
import { sizeStyle } from './size';

export function Json({ element }: ILeafProps<JsonElement>): JSX.Element {
  const { body, expanded, width } = element;
  const parsed = useMemo(() => parse(body), [body]);
  const depth = typeof expanded === 'number' ? expanded : expanded ? Infinity : 0;
  return (
    <div className={className('Json')} style={sizeStyle(width)}>
      {parsed ? <JsonTree value={parsed.value} depth={depth} /> : <pre>{body}</pre>}
      <CopyButton text={() => body} label="Copy JSON" />
    </div>
  );
}

function parse(body: string): { readonly value: JsonValue } | null {
  try {
    return { value: JSON.parse(body) as JsonValue };
  } catch {
    return null;
  }
}
