/** Put a box into the browser's top layer, where nothing clips it; an old browser leaves it in its place. */
export function enterTopLayer(box: HTMLElement): void {
  const show: unknown = (box as { showPopover?: unknown }).showPopover;
  if (typeof show === 'function') {
    box.setAttribute('popover', 'manual');
    box.showPopover();
  }
}
