/** GFM's task lists, headings one can link to, and links that may only lead to safe places. */
import type MarkdownIt from 'markdown-it';
import type { StateCore } from 'markdown-it/index.mjs';

import { isSafeLink } from './safeLink';
import { slug } from './slug';

export function safeLinks(markdown: MarkdownIt): void {
  markdown.validateLink = isSafeLink;
}

export function taskLists(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'task_lists', state => {
    state.tokens.forEach((token, index) => {
      const task = /^\[([ xX])\] /.exec(token.content);
      if (task && token.type === 'inline' && state.tokens[index - 2]?.type === 'list_item_open') {
        markTask(state, index, task[1] !== ' ');
      }
    });
  });
}

/** A box drawn as text: HTML inputs do not pass the sanitiser. */
function markTask(state: StateCore, index: number, done: boolean): void {
  const token = state.tokens[index];
  const first = token?.children?.[0];
  if (token?.children && first) {
    first.content = first.content.slice(4);
    const box = new state.Token('html_inline', '', 0);
    const label = done ? 'done' : 'open';
    box.content = `<span role="img" aria-label="${label}" class="jp-Reactive-Task jp-mod-${label}"></span>`;
    token.children.unshift(box);
    state.tokens[index - 2]?.attrJoin('class', 'jp-Reactive-Task-item');
  }
}

export function headingAnchors(markdown: MarkdownIt): void {
  markdown.core.ruler.push('heading_anchors', state => {
    state.tokens.forEach((token, index) => {
      if (token.type === 'heading_open') {
        token.attrSet('id', slug(state.tokens[index + 1]?.content ?? ''));
      }
    });
  });
}
