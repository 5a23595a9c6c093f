/** Syntax highlighting: highlight.js, each language loaded when a text first needs it. */
import type { HLJSApi, LanguageFn } from 'highlight.js';

type Load = () => Promise<{ readonly default: LanguageFn }>;

const LANGUAGES: { readonly [name: string]: Load } = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  css: () => import('highlight.js/lib/languages/css'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  go: () => import('highlight.js/lib/languages/go'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  julia: () => import('highlight.js/lib/languages/julia'),
  latex: () => import('highlight.js/lib/languages/latex'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scala: () => import('highlight.js/lib/languages/scala'),
  sql: () => import('highlight.js/lib/languages/sql'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml')
};

const ALIASES: { readonly [name: string]: string } = {
  'c++': 'cpp',
  docker: 'dockerfile',
  html: 'xml',
  js: 'javascript',
  jsx: 'javascript',
  md: 'markdown',
  py: 'python',
  python3: 'python',
  rs: 'rust',
  sh: 'bash',
  shell: 'bash',
  svg: 'xml',
  tex: 'latex',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  yml: 'yaml',
  zsh: 'bash'
};

let hljs: HLJSApi | null = null;

function known(language: string): string {
  const name = language.toLowerCase();
  return ALIASES[name] ?? name;
}

/** Load a language; one we do not have leaves its text plain. */
export async function loadLanguage(language: string): Promise<void> {
  const name = known(language);
  const load = Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
  if (!load || hljs?.getLanguage(name)) {
    return;
  }
  const [core, grammar] = await Promise.all([import('highlight.js/lib/core'), load()]);
  hljs = core.default;
  hljs.registerLanguage(name, grammar.default);
}

/** Escaped HTML with its words marked, or null while the language is not loaded. */
export function highlight(code: string, language: string): string | null {
  const name = known(language);
  return hljs?.getLanguage(name) ? hljs.highlight(code, { language: name, ignoreIllegals: true }).value : null;
}

/** The lines of highlighted HTML; a span over several lines is closed and opened at each end. */
export function splitLines(html: string): string[] {
  const open: string[] = [];
  return html.split('\n').map(line => {
    const before = open.join('');
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      if (tag === '</span>') {
        open.pop();
      } else {
        open.push(tag);
      }
    }
    return before + line + '</span>'.repeat(open.length);
  });
}
