/**
 * Streamlit's own markup: `:red[text]`, `:blue-background[text]`, `:green-badge[text]`,
 * `:small[text]` and `:material/name:`.
 */
import type MarkdownIt from 'markdown-it';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';


const COLORS = 'red|orange|yellow|green|blue|violet|gray|grey|rainbow|primary';
const DIRECTIVE = new RegExp(`:(?:(${COLORS})(-background|-badge)?|(small))\\[`, 'y');
const MATERIAL = /:material\/([a-z0-9_]+):/y;

export function directives(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('emphasis', 'directive', directive);
  markdown.inline.ruler.before('emphasis', 'material', material);
  markdown.renderer.rules.material = (tokens, index) => glyph(tokens[index]?.content ?? '');
}

/** An icon as icon.tsx draws it, for HTML that is put together as text. */
function glyph(name: string): string {
  return `<span aria-hidden="true" class="jp-Reactive-Glyph jp-mod-font" data-icon="${name}"></span>`;
}

const directive: RuleInline = (state, silent) => {
  DIRECTIVE.lastIndex = state.pos;
  const match = DIRECTIVE.exec(state.src);
  if (!match) {
    return false;
  }
  const start = state.pos + match[0].length;
  const end = state.md.helpers.parseLinkLabel(state, start - 1, false);
  if (end < 0) {
    return false;
  }
  if (!silent) {
    const [, color, shape, small] = match;
    const open = state.push('directive_open', 'span', 1);
    open.attrSet('class', small ? 'jp-Reactive-small' : `jp-Reactive-${shape?.slice(1) ?? 'color'} jp-mod-${color ?? ''}`);
    const limit = state.posMax;
    state.pos = start;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = limit;
    state.push('directive_close', 'span', -1);
  }
  state.pos = end + 1;
  return true;
};

const material: RuleInline = (state, silent) => {
  MATERIAL.lastIndex = state.pos;
  const match = MATERIAL.exec(state.src);
  if (!match) {
    return false;
  }
  if (!silent) {
    state.push('material', '', 0).content = match[1] ?? '';
  }
  state.pos += match[0].length;
  return true;
};
