/** Class names of this extension: `jp-Reactive-Slider`, with modifiers as in JupyterLab. */

export function className(name: string, modifiers: { readonly [name: string]: boolean } = {}): string {
  const on = Object.keys(modifiers).filter(each => modifiers[each]);
  return [`jp-Reactive-${name}`, ...on.map(each => `jp-mod-${each}`)].join(' ');
}

/** The class by which a script's own styles find what it gave a key, as in Streamlit. */
export function keyClass(key: string | null): string {
  return key === null ? '' : ` st-key-${key.trim().replace(/[^\w-]/g, '-')}`;
}
