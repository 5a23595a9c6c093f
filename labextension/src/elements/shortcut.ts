/** Keyboard shortcuts as Streamlit writes them: `Ctrl+Shift+K`, `Cmd+Enter`, `R`. */

const IS_MAC = /mac/i.test(navigator.userAgent);

const NAMES: { readonly [name: string]: string } = {
  left: 'arrowleft',
  right: 'arrowright',
  up: 'arrowup',
  down: 'arrowdown',
  esc: 'escape',
  return: 'enter',
  space: ' '
};

const MODIFIERS = new Set(['ctrl', 'control', 'cmd', 'command', 'meta', 'mod', 'alt', 'option', 'shift']);

function parts(shortcut: string): string[] {
  return shortcut.toLowerCase().split('+').map(part => part.trim());
}

export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const all = parts(shortcut);
  const has = (...names: string[]) => names.some(name => all.includes(name));
  const key = all.find(part => !MODIFIERS.has(part)) ?? '';
  const modified = has('ctrl', 'control', 'cmd', 'command', 'meta', 'mod');
  if (event.key.toLowerCase() !== (NAMES[key] ?? key) || (event.ctrlKey || event.metaKey) !== modified) {
    return false;
  }
  return event.altKey === has('alt', 'option') && event.shiftKey === has('shift') && (modified || event.altKey || !isTyping(event));
}

/** A bare key belongs to the field that somebody types in. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}

const SYMBOLS: { readonly [name: string]: string } = {
  ctrl: IS_MAC ? '⌘' : 'Ctrl',
  cmd: IS_MAC ? '⌘' : 'Ctrl',
  mod: IS_MAC ? '⌘' : 'Ctrl',
  alt: IS_MAC ? '⌥' : 'Alt',
  shift: IS_MAC ? '⇧' : 'Shift',
  enter: '↵',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→'
};

export function shortcutLabel(shortcut: string): string {
  const shown = parts(shortcut).map(part => SYMBOLS[part] ?? part.charAt(0).toUpperCase() + part.slice(1));
  return shown.join(IS_MAC ? '' : '+');
}
