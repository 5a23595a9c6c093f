/** Text of a script is never code: what arrives as HTML, links or pictures is tamed or shown as text. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';

import { loadMaths } from '../src/elements/markdownMaths';
import { isSafeLink } from '../src/elements/safeLink';
import { sanitise } from '../src/elements/sanitise';
import type { Alert, Html, Markdown, Radio, Selectbox } from '../src/schema';
import './browser';
import { contextOf, mountElement, mountWidget } from './mount';

const ATTACKS = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '<svg onload="window.hacked = 1"><script>window.hacked = 1</script></svg>',
  '<a href="javascript:window.hacked = 1">x</a>',
  '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
  '<math><mi xlink:href="javascript:window.hacked = 1">x</mi></math>',
  '[x](javascript:window.hacked=1)',
  '[x](JaVaScRiPt:window.hacked=1)',
  '[x](java&#115;cript:window.hacked=1)',
  '![x](data:text/html,<script>window.hacked=1</script>)',
  ':red[<img src=x onerror="window.hacked = 1">]',
  ':material/<img src=x onerror=1>:',
  '$\\href{javascript:window.hacked=1}{x}$',
  '```"><img src=x onerror="window.hacked=1">\nx\n```'
];

function markdown(body: string, allowHtml = false): Markdown {
  return {
    type: 'markdown',
    body,
    allow_html: allowHtml,
    help: null,
    width: 'auto',
    text_alignment: 'left',
    anchors: true,
    wrap: true
  };
}

function html(body: string, scripts = false): Html {
  return { type: 'html', body, width: 'stretch', unsafe_allow_javascript: scripts };
}

function alert(title: string): Alert {
  return { type: 'alert', kind: 'error', body: title, icon: null, title, width: 'stretch' };
}

const FIELD = { help: null, disabled: false, label_visibility: 'visible', form: null } as const;

function radio(label: string): Radio {
  return { ...FIELD, type: 'radio', label, options: [label], default: 0, captions: [label], horizontal: false, width: 'content' };
}

function selectbox(label: string): Selectbox {
  return {
    ...FIELD,
    type: 'selectbox',
    label,
    options: [label],
    default: label,
    placeholder: label,
    accept_new_options: false,
    filter_mode: 'fuzzy',
    required: false,
    icon: label,
    width: 'stretch'
  };
}

/** Loaded beforehand, so that markdown is read as soon as it is drawn. */
beforeAll(async () => {
  await import('../src/elements/markdownEngine');
  await loadMaths();
});

/** Look for anything that could run. */
async function expectHarmless(drawn = '.jp-Reactive-Markdown'): Promise<void> {
  await waitFor(() => expect(document.querySelector(drawn)).not.toBeNull());
  await new Promise(resolve => setTimeout(resolve));
  const live = [...document.body.querySelectorAll('*')].filter(
    node =>
      /^(?:script|iframe|object|embed|base|form)$/i.test(node.tagName) ||
      [...node.attributes].some(
        ({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|vbscript|data:text)/i.test(value)
      )
  );
  expect(live.map(node => node.outerHTML)).toEqual([]);
  expect('hacked' in window).toBe(false);
}

describe.each(ATTACKS)('%s', attack => {
  it('is harmless in markdown', async () => {
    mountElement(markdown(attack));
    await expectHarmless();
  });

  it('is harmless in markdown that may hold HTML', async () => {
    mountElement(markdown(attack, true));
    await expectHarmless();
  });

  it('is harmless in labels and options', async () => {
    mountWidget(radio(attack), 0);
    await expectHarmless();
  });

  it('is harmless in lists', async () => {
    mountWidget(selectbox(attack), attack);
    await userEvent.click(screen.getByRole('combobox'));
    await expectHarmless();
  });

  it('is harmless as HTML of the script', async () => {
    mountElement(html(attack));
    await expectHarmless('.jp-Reactive-Html');
  });

  it('is harmless in messages', async () => {
    mountElement(alert(attack));
    await expectHarmless();
  });
});

describe('raw HTML', () => {
  it('is text without allow_html', async () => {
    mountElement(markdown('<b id="bold">x</b>'));
    await screen.findByText(/<b id="bold">x<\/b>/);
  });

  it('is HTML with it', async () => {
    mountElement(markdown('<b id="bold">x</b>', true));
    await waitFor(() => expect(document.querySelector('b')?.textContent).toBe('x'));
  });

  it('is text in an untrusted notebook all the same', async () => {
    mountElement(markdown('<b id="bold">x</b>', true), contextOf({ trusted: false }));
    await screen.findByText(/<b id="bold">x<\/b>/);
  });
});

describe('HTML of the script', () => {
  const SCRIPT = '<p>words</p><script>window.ran = 1</script>';

  it('keeps its scripts where they were asked for', async () => {
    mountElement(html(SCRIPT, true));
    await screen.findByText('words');
    expect(document.querySelector('script')?.textContent).toContain('window.ran');
  });

  it.each([
    ['where they were not asked for', html(SCRIPT), true],
    ['in an untrusted notebook', html(SCRIPT, true), false]
  ])('has no scripts %s', async (_, element, trusted) => {
    mountElement(element, contextOf({ trusted }));
    await screen.findByText('words');
    expect(document.querySelector('script')).toBeNull();
  });

  it('has handlers of events in no case', async () => {
    mountElement(html('<p onclick="window.hacked = 1">words</p>', true));
    expect((await screen.findByText('words')).getAttribute('onclick')).toBeNull();
  });

  it('has styles that reach the app and no further', () => {
    const text = sanitise('<style>p { color: red }</style><p>words</p>', { html: true, remote: true });
    expect(text).toMatch(/^<style>@scope \(\.jp-Reactive-body\) \{/);
  });

  it('has no styles in an untrusted notebook', async () => {
    mountElement(html('<style>p { color: red }</style><p>words</p>'), contextOf({ trusted: false }));
    await screen.findByText('words');
    expect(document.querySelector('.jp-Reactive-Html style')).toBeNull();
  });
});

describe('pictures from elsewhere', () => {
  it('load in a trusted notebook', async () => {
    mountElement(markdown('![x](https://example.org/x.png)'));
    expect((await screen.findByAltText('x')).getAttribute('src')).toBe('https://example.org/x.png');
  });

  it('do not load in an untrusted one', async () => {
    mountElement(markdown('![x](https://example.org/x.png)'), contextOf({ trusted: false }));
    expect((await screen.findByAltText('x')).getAttribute('src')).toBeNull();
  });
});

it('links open apart from the host, without a way back to it', () => {
  const html = sanitise('<a href="https://example.org">x</a>', { html: false, remote: true });
  expect(html).toContain('rel="noopener noreferrer"');
});

it.each([
  ['https://example.org', true],
  ['mailto:a@b.c', true],
  ['#part', true],
  ['page.html?x=a:b', true],
  ['data:image/png;base64,AAAA', true],
  ['javascript:alert(1)', false],
  [' java\tscript:alert(1)', false],
  ['data:text/html,x', false],
  ['data:image/svg+xml,<svg/>', false],
  ['file:///etc/passwd', false],
  ['vbscript:x', false]
])('the link %j is allowed: %s', (address, safe) => {
  expect(isSafeLink(address)).toBe(safe);
});
