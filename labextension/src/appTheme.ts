/** The theme of `.streamlit/config.toml` as CSS variables of one app: the notebook around it keeps its own. */
import type { CSSProperties } from 'react';

import type { Theme } from './schema';

/** Which variables of JupyterLab, and which of ours, an option of Streamlit's stands for. */
const VARIABLES: { readonly [option: string]: readonly string[] } = {
  primaryColor: ['--jp-brand-color0', '--jp-brand-color1', '--jp-brand-color2'],
  backgroundColor: ['--jp-layout-color0', '--jp-layout-color1', '--jp-reactive-ground'],
  secondaryBackgroundColor: ['--jp-layout-color2'],
  textColor: ['--jp-ui-font-color0', '--jp-ui-font-color1', '--jp-content-font-color0', '--jp-content-font-color1'],
  linkColor: ['--jp-content-link-color'],
  borderColor: ['--jp-border-color1', '--jp-border-color2'],
  font: ['--jp-ui-font-family', '--jp-content-font-family'],
  codeFont: ['--jp-code-font-family'],
  baseRadius: ['--jp-border-radius']
};
/** Colours, lengths and names of fonts: nothing that loads. */
const PLAIN = /^(?!.*(?:url|image|src)\s*\()[\w#%.,()'" /+-]{1,200}$/i;
const RADII: { readonly [word: string]: string } = { none: '0', small: '2px', medium: '6px', large: '10px', full: '20px' };
const FONTS: { readonly [word: string]: string } = {
  'sans serif': 'system-ui, sans-serif',
  'sans-serif': 'system-ui, sans-serif',
  serif: 'ui-serif, Georgia, serif',
  monospace: 'ui-monospace, monospace'
};

export function themeStyle(theme: Theme | null | undefined, light: boolean): CSSProperties | undefined {
  if (!theme) {
    return undefined;
  }
  const values = Object.entries(light ? theme.light : theme.dark).filter(([, value]) => PLAIN.test(value));
  return Object.fromEntries(values.flatMap(([option, value]) => variables(option, RADII[value] ?? FONTS[value] ?? value)));
}

function variables(option: string, value: string): readonly (readonly [string, string])[] {
  return (VARIABLES[option] ?? []).map(name => [name, value] as const);
}
