/** Class names of this extension: `jp-Reactive-Slider`, with modifiers as in JupyterLab. */

export function className(name: string, modifiers: { readonly [name: string]: boolean } = {}): string {
  const on = Object.keys(modifiers).filter(each => modifiers[each]);
  return [`jp-Reactive-${name}`, ...on.map(each => `jp-mod-${each}`)].join(' ');
}
