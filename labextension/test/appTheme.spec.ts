import { describe, expect, it } from 'vitest';

import { themeStyle } from '../src/appTheme';
import { pageContext } from '../src/pageContext';

describe('a theme', () => {
  const theme = { light: { primaryColor: '#f00', font: 'serif' }, dark: { primaryColor: '#f88' } };

  it('becomes variables of the app, for the light or the dark notebook', () => {
    expect(themeStyle(theme, true)).toMatchObject({ '--jp-brand-color1': '#f00', '--jp-ui-font-family': 'ui-serif, Georgia, serif' });
    expect(themeStyle(theme, false)).toMatchObject({ '--jp-brand-color1': '#f88' });
    expect(themeStyle(null, true)).toBeUndefined();
  });

  it('loads nothing and ends no declaration', () => {
    const bad = { backgroundColor: 'url(https://a.org/x.png)', textColor: 'red; position: fixed', linkColor: 'image-set("x")', nothing: '#fff' };
    expect(themeStyle({ light: { ...bad, linkColor: 'IMAGE ("x")' }, dark: bad }, true)).toEqual({});
  });
});

it('the page tells no parameters of its address', () => {
  window.history.replaceState(null, '', '/lab/tree/a.ipynb?token=secret#x');
  const told = pageContext();
  expect(told.url).toMatch(/\/lab\/tree\/a\.ipynb$/);
  expect(told.is_embedded).toBe(false);
  expect(JSON.stringify(told)).not.toContain('secret');
});
