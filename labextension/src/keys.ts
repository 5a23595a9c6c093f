/**
 * Keys pressed in an app are the app's. A notebook around it would take plain ones for its own:
 * Enter runs a cell, arrows fold and move. Commands such as Ctrl+S still reach the host.
 */

/**
 * Lumino asks for this attribute on its way up from a key's target. It stands on the target itself:
 * a binding whose selector is that of the focused element would be found before any above it.
 */
const SUPPRESS = 'data-lm-suppress-shortcuts';

/** With Ctrl they edit text; a host would undo or move a cell. */
const EDITING = new Set(['a', 'c', 'v', 'x', 'y', 'z', 'backspace', 'delete', 'home', 'end', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown']);

/** `element` is React's root: below it, a key that is kept would not reach React's own listeners. */
export function keepKeys(element: HTMLElement): () => void {
  // Hosts listen on the document, some while the event is still on its way down: only the window is earlier.
  const prepare = (event: KeyboardEvent): void => {
    const { target } = event;
    if (target instanceof Element && element.contains(target)) {
      target.toggleAttribute(SUPPRESS, isForApp(event));
    }
  };
  const keep = (event: KeyboardEvent): void => {
    if (isForApp(event)) {
      event.stopPropagation();
    }
  };
  window.addEventListener('keydown', prepare, true);
  element.addEventListener('keydown', keep);
  element.addEventListener('beforeinput', keepEdits, true);
  return () => {
    window.removeEventListener('keydown', prepare, true);
    element.removeEventListener('keydown', keep);
    element.removeEventListener('beforeinput', keepEdits, true);
  };
}

/**
 * JupyterLab listens on the field that has the key, and prevents what would undo or redo there.
 * Editors of other widgets listen for themselves, and are left alone.
 */
function keepEdits(event: Event): void {
  const { target } = event;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    event.stopPropagation();
  }
}

function isForApp(event: KeyboardEvent): boolean {
  const command = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key === 'Enter') {
    return true;
  }
  return command ? isTyping(event) && EDITING.has(event.key.toLowerCase()) : event.key !== 'Escape';
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
