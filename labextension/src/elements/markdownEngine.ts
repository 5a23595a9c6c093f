/**
 * Reads markdown: GFM, Streamlit's directives, emoji, maths and highlighted code. This is a
 * chunk of its own; maths and languages are loaded only for a text that holds some.
 */
import MarkdownIt from 'markdown-it';
import { full as emoji } from 'markdown-it-emoji';

import { highlight, loadLanguage } from './highlight';
import { directives } from './markdownDirectives';
import { loadMaths, maths } from './markdownMaths';
import { headingAnchors, safeLinks, taskLists } from './markdownRules';
import { sanitise } from './sanitise';

export interface IMarkdownOptions {
  readonly inline: boolean;
  readonly html: boolean;
  readonly trusted: boolean;
  readonly anchors: boolean;
}

export interface IMarkdownEngine {
  /** Load what a text needs beyond markdown itself; false if that is nothing. */
  prepare(text: string): Promise<boolean>;
  /** Safe HTML, with what is loaded by now. */
  render(text: string, options: IMarkdownOptions): string;
}

export function createEngine(): IMarkdownEngine {
  const readers = new Map<string, MarkdownIt>();
  const reader = (options: IMarkdownOptions) => {
    const key = `${options.html}${options.anchors}`;
    const known = readers.get(key) ?? createReader(options);
    readers.set(key, known);
    return known;
  };
  return {
    prepare,
    render: (text, options) => {
      const html = options.inline ? reader(options).renderInline(text) : reader(options).render(text);
      return sanitise(html, { html: options.html, remote: options.trusted });
    }
  };
}

function createReader({ html, anchors }: IMarkdownOptions): MarkdownIt {
  const markdown = new MarkdownIt({ html, linkify: true, highlight: (code, language) => highlight(code, language) ?? '' });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.use(emoji, { shortcuts: {} }).use(directives).use(maths).use(taskLists).use(safeLinks);
  return anchors ? markdown.use(headingAnchors) : markdown;
}

const FENCE = /^\s*(?:```|~~~)\s*([\w+#-]+)/gm;

async function prepare(text: string): Promise<boolean> {
  const loads = [...text.matchAll(FENCE)].map(match => loadLanguage(match[1] ?? ''));
  if (text.includes('$')) {
    loads.push(loadMaths());
  }
  await Promise.all(loads);
  return loads.length > 0;
}
