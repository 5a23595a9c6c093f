/** Every golden file that Python writes is drawn here, and says what a person must find in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { isBlock } from '../src/nodeView';
import { REGISTRY } from '../src/registry';
import type { Node, Pills, SegmentedControl } from '../src/schema';
import './browser';
import { childOf, contextOf, mountBlock, mountElement, mountWidget, type IGolden } from './mount';

const FOLDER = join(__dirname, '../../tests/golden');
const GOLDEN = readdirSync(FOLDER)
  .filter(name => name.endsWith('.json'))
  .map(name => ({ name: name.slice(0, -5), golden: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as IGolden }));

/** The words of markdown, as a reader sees them. */
function words(markdown: string): string {
  const first = markdown.split('\n').find(line => line.trim()) ?? '';
  return first
    .replace(/<[^>]*>|[*_`#>]|:[\w/+-]+:|\$.*?\$/g, '')
    .replace(/^\s*[-+] /, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/:[\w-]+\[([^\]]*)\]/g, '$1')
    .replace(/\\(.)/g, '$1')
    .trim();
}

async function seen(text: string): Promise<void> {
  const wanted = words(text).replace(/\s+/g, ' ');
  await waitFor(() => expect(document.body.textContent.replace(/\s+/g, ' ')).toContain(wanted));
}

async function labelled(role: string, { label }: { readonly label: string }): Promise<HTMLElement> {
  const name = words(label);
  return screen.findByRole(role, { name: (found: string) => found.includes(name) });
}

async function optionButtons(node: Pills | SegmentedControl): Promise<void> {
  await labelled(node.several ? 'group' : 'radiogroup', node);
  const buttons = screen.getAllByRole(node.several ? 'checkbox' : 'radio');
  expect(buttons.map(({ textContent }) => textContent)).toEqual(node.options.map(words));
  const chosen = buttons.filter(button => button.getAttribute('aria-checked') === 'true');
  expect(chosen).toHaveLength(node.default.length);
}

type Find = { readonly [K in Node['type']]: (node: Extract<Node, { type: K }>, golden: IGolden) => Promise<unknown> };

const FIND: Find = {
  heading: node => screen.findByRole('heading', { level: node.level, name: name => name.includes(words(node.body)) }),
  markdown: node => seen(node.body),
  caption: node => seen(node.body),
  text: node => waitFor(() => expect(document.querySelector('.jp-Reactive-Text')?.firstChild?.textContent).toBe(node.body)),
  code: node => seen(node.body),
  latex: () => waitFor(() => expect(document.querySelector('.katex')).not.toBeNull()),
  divider: () => screen.findByRole('separator'),
  badge: node => seen(node.label),
  html: () => waitFor(() => expect(document.querySelector('.jp-Reactive-Html')?.firstChild).not.toBeNull()),
  help: node => within(screen.getByRole('region')).findByText(node.name ?? node.kind),
  space: () => waitFor(() => expect(document.querySelector('.jp-Reactive-Space')).not.toBeNull()),
  json: () => screen.findByRole('tree'),
  metric: async node => {
    await screen.findByRole('group', { name: node.label });
    await seen(node.delta ?? node.label);
  },
  table: async node => {
    expect(await screen.findAllByRole('row')).toHaveLength(node.rows + (node.hide_header ? 0 : 1));
  },
  dataframe: async node => {
    const grid = await screen.findByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe(String(node.rows + 1));
  },
  vega_lite_chart: async node => {
    const chart = await screen.findByRole('figure', { name: node.alt ?? 'Chart' });
    await waitFor(() => expect(chart.querySelector('svg .marks, svg.marks')).not.toBeNull(), { timeout: 15_000 });
  },
  image: async node => {
    await waitFor(() => expect(document.querySelectorAll('img')).toHaveLength(node.pictures.length));
  },
  display: async node => {
    const types = Object.keys(node.data);
    await waitFor(() => types.forEach(mime => expect(document.body.textContent).toContain(mime)));
  },
  ipywidget: node => screen.findByText(node.model_id),
  button: node => labelled('button', node),
  link_button: async node => {
    expect((await labelled('link', node)).getAttribute('href')).toBe(node.disabled ? null : node.url);
  },
  menu_button: node => labelled('button', node),
  chat_input: node => screen.findByRole('textbox', { name: node.label }),
  audio_input: async node => within(await labelled('group', node)).getByRole('button', { name: 'Record' }),
  camera_input: async node => within(await labelled('group', node)).getByRole('button', { name: 'Start the camera' }),
  file_uploader: async node => {
    const group = await labelled('group', node);
    expect(within(group).getByRole('button', { name: /^Choose a file|^Choose files|^Choose a folder/ })).toBeTruthy();
  },
  download_button: node => labelled('button', node),
  checkbox: node => labelled(node.style === 'toggle' ? 'switch' : 'checkbox', node),
  slider: async node => {
    const thumbs = await screen.findAllByRole('slider');
    expect(thumbs).toHaveLength(node.default.length);
    await seen(node.label);
  },
  number_input: node => labelled('spinbutton', node),
  text_input: node => screen.findByLabelText(label => label.includes(words(node.label))),
  text_area: node => labelled('textbox', node),
  selectbox: node => labelled('combobox', node),
  multiselect: async (node, { value }) => {
    await labelled('combobox', node);
    (value as string[]).forEach(each => screen.getByRole('button', { name: `Remove ${each}` }));
  },
  radio: async node => {
    await labelled('radiogroup', node);
    expect(screen.getAllByRole('radio')).toHaveLength(node.options.length);
  },
  date_input: async node => {
    await seen(node.label);
    const days = [...document.querySelectorAll<HTMLInputElement>('input[type=date]')].map(({ value }) => value);
    expect(days.filter(Boolean)).toEqual(node.default);
  },
  time_input: node => screen.findByLabelText(node.label),
  datetime_input: node => screen.findByLabelText(node.label),
  select_slider: async node => {
    expect(await screen.findAllByRole('slider')).toHaveLength(node.default.length);
    await seen(node.options[node.default[0] ?? 0] ?? '');
  },
  color_picker: node => screen.findByLabelText(words(node.label)),
  pills: node => optionButtons(node),
  segmented_control: node => optionButtons(node),
  iframe: () => screen.findByTitle('A part of the app'),
  bidi_component: node => screen.findByText(node.html_content),
  component_instance: node => screen.findByTitle(node.component_name),
  navigation: async node => {
    const nav = await screen.findByRole('navigation', { name: 'Pages of the app' });
    node.pages.forEach(page => expect(nav.textContent).toContain(words(page.title)));
  },
  page_link: node => labelled(node.external ? 'link' : 'button', node),
  feedback: async node => {
    const marks = await screen.findAllByRole('radio');
    expect(marks).toHaveLength(node.style === 'thumbs' ? 2 : 5);
    expect(document.querySelectorAll('.jp-mod-lit')).toHaveLength(node.default === null ? 0 : node.default + 1);
  },
  pagination: async node => {
    const pages = within(await screen.findByRole('navigation', { name: 'Pages' }));
    expect(pages.queryByRole('button', { current: 'page' })?.textContent).toBe(node.max_visible_pages ? String(node.default) : undefined);
  },
  progress: async node => {
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe(String(node.value));
  },
  spinner: node => screen.findByText(node.text),
  alert: async node => {
    await screen.findByRole(node.kind === 'success' || node.kind === 'info' ? 'status' : 'alert');
    await seen(node.body);
  },
  // What floats has a stage of its own: stage.spec.tsx.
  toast: () => Promise.resolve(),
  balloons: () => Promise.resolve(),
  snow: () => Promise.resolve(),
  exception: node => within(screen.getByRole('alert')).findByText(node.name),
  root: () => Promise.resolve(),
  container: () => screen.findByText('first'),
  form: node => within(screen.getByRole('form', { name: node.key })).findByText('first'),
  chat_message: node => within(screen.getByRole('group', { name: `Message of ${node.name}` })).findByText('first'),
  columns: () => screen.findByText('second'),
  column: () => screen.findByText('first'),
  dialog: node => within(screen.getByRole('dialog', { name: words(node.title) })).findByText('first'),
  expander: node => screen.findByText(words(node.label)),
  popover: async node => {
    const button = await labelled('button', node);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  },
  status: async node => {
    await screen.findByText(words(node.label));
    screen.getByRole('status');
  },
  tabs: () => screen.findByRole('tabpanel'),
  tab: () => screen.findByText('first'),
  grid: () => screen.findByText('second'),
  grid_cell: () => screen.findByText('first'),
  skeleton: () => screen.findByText('first'),
  empty: () => screen.findByText('first'),
  fragment: () => screen.findByText('first')
};

function mount({ node, media, value }: IGolden): void {
  const context = contextOf({}, media);
  if (isBlock(node)) {
    const inner: Node = node.type === 'tabs' ? { type: 'tab', label: node.default ?? 'Dog' } : { type: 'empty', spent: false };
    mountBlock(node, [childOf(1, inner, 'first'), childOf(2, inner, 'second')], context);
  } else if ('label_visibility' in node && 'form' in node) {
    mountWidget(node, value, context);
  } else {
    mountElement(node, context);
  }
}

describe('golden files', () => {
  it.each(GOLDEN)('$name is drawn', async ({ golden }) => {
    mount(golden);
    const find = FIND[golden.node.type] as (node: Node, golden: IGolden) => Promise<unknown>;
    await find(golden.node, golden);
  });

  it('exist for every tag of the schema', () => {
    const drawn = new Set(GOLDEN.map(({ golden }) => golden.node.type));
    const missing = Object.keys(REGISTRY).filter(type => type !== 'root' && !drawn.has(type as Node['type']));
    expect(missing).toEqual([]);
  });
});
