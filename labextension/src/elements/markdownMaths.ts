/** Maths in markdown: `$inline$` and `$$display$$`, drawn by KaTeX once that is loaded. */
import type { default as Katex } from 'katex';
import type MarkdownIt from 'markdown-it';
import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';

let katex: typeof Katex | null = null;

export async function loadMaths(): Promise<void> {
  katex ??= (await import('./katex')).katex;
}

/** Maths as HTML; its source, marked as code, while KaTeX is not here. */
export function drawMaths(source: string, display: boolean): string {
  if (!katex) {
    return `<code>${escape(source)}</code>`;
  }
  return katex.renderToString(source, { displayMode: display, throwOnError: false, trust: false, strict: 'ignore' });
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}

export function maths(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('escape', 'maths_inline', inline);
  markdown.block.ruler.after('blockquote', 'maths_block', block, { alt: ['paragraph', 'blockquote', 'list'] });
  markdown.renderer.rules.maths_inline = (tokens, index) => drawMaths(tokens[index]?.content ?? '', false);
  markdown.renderer.rules.maths_block = (tokens, index) => drawMaths(tokens[index]?.content ?? '', true);
}

/** No space inside the dollars and no digit after them: `costs $5 and $6` is not maths. */
const INLINE = /\$\$([^$]+)\$\$|\$(?!\s)((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)/y;

const inline: RuleInline = (state, silent) => {
  INLINE.lastIndex = state.pos;
  const match = INLINE.exec(state.src);
  if (!match) {
    return false;
  }
  if (!silent) {
    const token = state.push(match[1] === undefined ? 'maths_inline' : 'maths_block', 'math', 0);
    token.content = match[1] ?? match[2] ?? '';
  }
  state.pos += match[0].length;
  return true;
};

const block: RuleBlock = (state, start, end, silent) => {
  const text = (line: number) => state.getLines(line, line + 1, state.blkIndent, false).trim();
  const first = text(start);
  if (!first.startsWith('$$')) {
    return false;
  }
  const lines = [first.slice(2)];
  let last = start;
  while (!lines.at(-1)?.endsWith('$$')) {
    last += 1;
    if (last >= end) {
      return false;
    }
    lines.push(text(last));
  }
  if (!silent) {
    state.push('maths_block', 'math', 0).content = lines.join('\n').slice(0, -2);
    state.line = last + 1;
  }
  return true;
};
