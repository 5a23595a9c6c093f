/** The theme as Streamlit tells it to its components, read from the variables of the place where one stands. */
export interface IComponentTheme {
  readonly base: 'light' | 'dark';
  readonly primaryColor: string;
  readonly backgroundColor: string;
  readonly secondaryBackgroundColor: string;
  readonly textColor: string;
  readonly font: string;
}

export function componentTheme(place: Element): IComponentTheme {
  const style = getComputedStyle(place);
  const read = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  const color = (name: string, otherwise: string) => hexadecimal(read(name, otherwise));
  return {
    base: document.body.dataset.jpThemeLight === 'false' ? 'dark' : 'light',
    primaryColor: color('--jp-brand-color1', '#1976d2'),
    backgroundColor: color('--jp-layout-color0', '#ffffff'),
    secondaryBackgroundColor: color('--jp-layout-color2', '#eeeeee'),
    textColor: color('--jp-ui-font-color0', '#212121'),
    font: read('--jp-ui-font-family', 'sans-serif')
  };
}

/** Components reckon with colours, and know `#rrggbb` alone. */
function hexadecimal(color: string): string {
  const brush = document.createElement('canvas').getContext('2d');
  if (brush === null) {
    return color;
  }
  brush.fillStyle = color;
  const [red, green, blue] = /rgba?\((\d+), (\d+), (\d+)/.exec(brush.fillStyle)?.slice(1) ?? [];
  return blue === undefined ? brush.fillStyle : `#${[red, green, blue].map(part => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
