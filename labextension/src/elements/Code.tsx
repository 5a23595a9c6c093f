/** `st.code`: highlighted once the language is loaded, plain until then. */
import { useEffect, useMemo, useState } from 'react';
import type { JSX } from 'react';

import type { ILeafProps } from '../renderer';
import type { Code as CodeElement } from '../schema';
import { className } from './className';
import { CopyButton } from './copyButton';
import { highlight, loadLanguage, splitLines } from './highlight';
import { sizeStyle } from './size';

export function Code({ element }: ILeafProps<CodeElement>): JSX.Element {
  const { body, language, line_numbers: numbered, wrap_lines: wrap, width, height } = element;
  return (
    <div className={className('Code', { numbered, wrap })} style={sizeStyle(width, height)}>
      <pre tabIndex={0} aria-label={language ? `${language} code` : 'Code'}>
        <Highlighted body={body} language={language} numbered={numbered} />
      </pre>
      <CopyButton text={() => body} />
    </div>
  );
}

interface IHighlightedProps {
  readonly body: string;
  readonly language: string | null;
  readonly numbered: boolean;
}

/** Numbers stand beside lines of their own, so that a line that wraps keeps its number. */
function Highlighted({ body, language, numbered }: IHighlightedProps): JSX.Element {
  const loaded = useLanguage(language);
  const html = useMemo(() => (loaded ? highlight(body, loaded) : null), [body, loaded]);
  if (!numbered) {
    return <Inline as="code" html={html} text={body} />;
  }
  const texts = body.split('\n');
  const lines = html === null ? null : splitLines(html);
  return (
    <code>
      {texts.map((text, index) => (
        <span key={index} className={className('Code-line')} data-line={index + 1}>
          <Inline as="span" html={lines?.[index] ?? null} text={text} />
        </span>
      ))}
    </code>
  );
}

interface IInlineProps {
  readonly as: 'code' | 'span';
  readonly html: string | null;
  readonly text: string;
}

function Inline({ as: Tag, html, text }: IInlineProps): JSX.Element {
  return html === null ? <Tag>{text}</Tag> : <Tag dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The language once it is loaded. */
function useLanguage(language: string | null): string | null {
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    if (language) {
      void loadLanguage(language).then(() => gone || setLoaded(language));
    }
    return () => void (gone = true);
  }, [language]);
  return loaded === language ? loaded : null;
}
