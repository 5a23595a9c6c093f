/** The one sink for HTML that text turned into: nothing reaches the page but through here. */
import createPurifier from 'dompurify';
import type { Config, DOMPurify } from 'dompurify';

export interface ISanitiseOptions {
  /** The author may write HTML of their own, styles included. */
  readonly html: boolean;
  /** Pictures may come from other addresses. */
  readonly remote: boolean;
  /** Scripts stay. They do not run by that: whoever puts them on a page has to want it. */
  readonly scripts?: boolean;
  /** It stands in a root of its own: its styles need not be kept from the rest of the page. */
  readonly apart?: boolean;
}

const FORBIDDEN = ['form', 'input', 'button', 'textarea', 'select', 'option', 'dialog', 'base', 'link', 'meta'];
const SOURCES = ['src', 'srcset', 'poster', 'background', 'xlink:href'];

const purifiers = new Map<string, DOMPurify>();

export function sanitise(html: string, options: ISanitiseOptions): string {
  return purifier(options.remote, options.apart ?? false).sanitize(html, config(options));
}

function config({ html, scripts = false }: ISanitiseOptions): Config {
  return {
    USE_PROFILES: { html: true, mathMl: true, svg: true },
    ADD_ATTR: ['target', 'data-icon'],
    ADD_TAGS: [...(html ? ['style'] : []), ...(scripts ? ['script'] : [])],
    // Otherwise what comes first, if it is a style, would be taken for a head's.
    FORCE_BODY: html,
    FORBID_TAGS: html ? FORBIDDEN.filter(each => each === 'base' || each === 'meta') : [...FORBIDDEN, 'style'],
    ALLOW_DATA_ATTR: html
  };
}

function purifier(remote: boolean, apart: boolean): DOMPurify {
  const key = `${remote} ${apart}`;
  const known = purifiers.get(key);
  if (known) {
    return known;
  }
  const made = createPurifier(window);
  made.addHook('afterSanitizeAttributes', node => tame(node, remote, apart));
  purifiers.set(key, made);
  return made;
}

function tame(node: Element, remote: boolean, apart: boolean): void {
  if (node.tagName === 'A' && !node.getAttribute('href')?.startsWith('#')) {
    node.setAttribute('target', '_blank');
    node.setAttribute('rel', 'noopener noreferrer');
  }
  if (node.tagName === 'STYLE' && !apart) {
    node.textContent = `@scope (.jp-Reactive-body) {${node.textContent}}`;
  }
  if (!remote) {
    SOURCES.filter(name => !isLocal(node.getAttribute(name))).forEach(name => node.removeAttribute(name));
  }
}

function isLocal(address: string | null): boolean {
  return address === null || /^(data:image\/|blob:|#)/i.test(address);
}
