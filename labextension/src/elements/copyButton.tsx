/** A button that copies text and says so. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';

import { className } from './className';
import { Glyph } from './icon';

interface ICopyButtonProps {
  readonly text: () => string;
  readonly label?: string;
}

export function CopyButton({ text, label = 'Copy' }: ICopyButtonProps): JSX.Element {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const timer = copied ? setTimeout(() => setCopied(false), 1500) : undefined;
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => setCopied(true),
      (reason: unknown) => console.error('Could not copy', reason)
    );
  };
  return (
    <button type="button" className={className('Tool')} title={copied ? 'Copied' : label} aria-label={label} onClick={copy}>
      <Glyph name={copied ? 'check' : 'content_copy'} />
      <span className={className('screenReader')} aria-live="polite">
        {copied ? 'Copied' : ''}
      </span>
    </button>
  );
}
