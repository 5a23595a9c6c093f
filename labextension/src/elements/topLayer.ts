/** Put a box into the browser's top layer, where nothing clips it; an old browser leaves it in its place. */
export function enterTopLayer(box: HTMLElement): void {
  const show: unknown = (box as { showPopover?: unknown }).showPopover;
  // A host may render an app before it stands in the page, or move it: both refuse or end a popover.
  if (typeof show === 'function' && box.isConnected && !box.matches(':popover-open')) {
    box.setAttribute('popover', 'manual');
    box.showPopover();
  }
}
