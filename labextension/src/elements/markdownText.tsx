/**
 * Markdown of any element or label. Text without markup is drawn as it is; the engine that reads
 * markup is loaded once somebody needs it, and until it is here the bare words stand in its place.
 */
import { useEffect, useMemo, useState } from 'react';
import type { JSX, MouseEvent } from 'react';

import { className } from './className';
import type { IMarkdownEngine } from './markdownEngine';

export interface IMarkdownProps {
  readonly text: string;
  readonly trusted: boolean;
  /** No paragraphs, lists or tables: for labels. */
  readonly inline?: boolean;
  readonly allowHtml?: boolean;
  readonly anchors?: boolean;
}

let engine: IMarkdownEngine | null = null;

/** Load what `text` needs; `progress` is called each time that more of it can be drawn. */
async function prepare(text: string, progress: () => void): Promise<void> {
  if (!engine) {
    const { createEngine } = await import('./markdownEngine');
    engine ??= createEngine();
    progress();
  }
  if (await engine.prepare(text)) {
    progress();
  }
}

const MARKUP = /[\\`*_[\]<>~$|#]|:[\w+/-]+:|:\/\/|&\w+;|&#|^\s*(?:[-+=]|\d+[.)])|^(?: {4}|\t)| {2}$/m;

export function isPlain(text: string): boolean {
  return !MARKUP.test(text);
}

/** What a reader sees while the engine loads: the words without their markup. */
function bare(text: string): string {
  return text.replace(/:[\w-]+\[([^\]]*)\]/g, '$1').replace(/\*\*|__|`|^#+ |:material\/\w+:/gm, '');
}

export function MarkdownText(props: IMarkdownProps): JSX.Element {
  return isPlain(props.text) ? <PlainText {...props} text={props.text} /> : <MarkedText {...props} />;
}

function PlainText({ text, inline }: IMarkdownProps): JSX.Element {
  if (inline) {
    return <span className={className('Markdown', { inline: true })}>{text}</span>;
  }
  return (
    <div className={className('Markdown')}>
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

function MarkedText({ text, trusted, inline = false, allowHtml = false, anchors = false }: IMarkdownProps): JSX.Element {
  const ready = useEngine(text);
  const html = useMemo(
    () => ready?.engine.render(text, { inline, trusted, anchors, html: allowHtml && trusted }),
    [ready, text, inline, trusted, anchors, allowHtml]
  );
  if (html === undefined) {
    return <PlainText text={bare(text)} inline={inline} trusted={trusted} />;
  }
  const Tag = inline ? 'span' : 'div';
  return <Tag className={className('Markdown', { inline })} onClick={scrollToAnchor} dangerouslySetInnerHTML={{ __html: html }} />;
}

interface IReady {
  readonly engine: IMarkdownEngine;
}

/** The engine once it is loaded: another object each time that it has learned more. */
function useEngine(text: string): IReady | null {
  const [ready, setReady] = useState(() => engine && { engine });
  useEffect(() => {
    let gone = false;
    prepare(text, () => gone || setReady(engine && { engine })).catch((reason: unknown) =>
      console.error('Could not read markdown', reason)
    );
    return () => void (gone = true);
  }, [text]);
  return ready;
}

/** A link to a heading scrolls to it; left alone it would change the address of the whole host. */
function scrollToAnchor(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const name = link?.getAttribute('href')?.slice(1);
  if (link && name) {
    event.preventDefault();
    const root = link.closest('.jp-Reactive-app') ?? document;
    root.querySelector(`[id="${CSS.escape(name)}"]`)?.scrollIntoView({ behavior: 'smooth' });
  }
}
