/** Components of HTML, styles and a script: when the script is called, and what it says. */
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { IRenderContext } from '../src/renderer';
import type { BidiComponent } from '../src/schema';
import './browser';
import { contextOf, filesOf, mountWidget } from './mount';

interface IArgs {
  readonly name: string;
  readonly key: string;
  readonly data: unknown;
  readonly parentElement: ShadowRoot | HTMLElement;
  readonly setStateValue: (name: string, value: unknown) => void;
  readonly setTriggerValue: (name: string, value: unknown) => void;
}

const main = vi.fn<(args: IArgs) => unknown>();
const loaded = vi.hoisted(() => ({ module: {} }));
// jsdom imports no addresses of its own making.
vi.mock('../src/elements/scriptModule', () => ({ scriptModule: () => Promise.resolve(loaded.module) }));

const ELEMENT: BidiComponent = {
  type: 'bidi_component', label: '', help: null, disabled: false, label_visibility: 'visible', form: null,
  component_name: 'stars', html_content: '<b onclick="hacked = 1">Stars</b><script>hacked = 1</script><style>b { color: red }</style>', css_content: 'b { margin: 1px }',
  js: { hash: 'js', mime: 'text/javascript', size: 2 }, isolate_styles: true, json: '{"n": 1}', bytes: null, table: null, tables: [],
  events: 'events of it', width: 'stretch', height: 'content', default: null
}; // prettier-ignore
const MEDIA = { js: btoa('js') };
const place = () => document.querySelector<HTMLElement>('.jp-Reactive-BidiComponent-place');

function mount(element = ELEMENT, changes: Partial<IRenderContext> = {}, fire = vi.fn()) {
  return { ...mountWidget(element, null, contextOf(changes, MEDIA), true, filesOf(), fire), fire };
}

async function called(times = 1): Promise<IArgs> {
  await waitFor(() => expect(main).toHaveBeenCalledTimes(times));
  return main.mock.lastCall?.[0] as IArgs;
}

beforeEach(() => {
  main.mockReset();
  loaded.module = { default: main };
});

describe('a component with a script', () => {
  it('calls it with its data and a place that has its HTML and styles, and nothing in them that runs', async () => {
    mount();
    const { name, data, parentElement } = await called();
    expect([name, data, parentElement]).toEqual(['stars', { n: 1 }, place()?.shadowRoot]);
    const content = place()?.shadowRoot?.innerHTML;
    expect(content).toContain('<b>Stars</b>');
    expect(content).toContain('<style>b { margin: 1px }</style>');
    expect(content).toContain('<style>b { color: red }</style>');
    expect(content).not.toContain('hacked');
  });

  it('draws into the page itself where it is not to be apart', async () => {
    mount({ ...ELEMENT, isolate_styles: false });
    expect((await called()).parentElement).toBe(place());
    expect(screen.getByText('Stars')).toBeTruthy();
  });

  it('sets states one after the other, and fires the events of a moment together', async () => {
    const { setValue, fire } = mount();
    const { setStateValue, setTriggerValue } = await called();
    setStateValue('a', 1);
    setStateValue('b', [NaN]);
    expect(setValue.mock.calls).toEqual([[{ type: 'json', json: { a: 1 } }], [{ type: 'json', json: { a: 1, b: [null] } }]]);
    setTriggerValue('c', undefined);
    setTriggerValue('d', 2);
    await waitFor(() => expect(fire).toHaveBeenCalledOnce());
    expect(fire).toHaveBeenCalledWith('events of it', [{ event: 'c', value: null }, { event: 'd', value: 2 }]);
  });

  it('goes on from the state that the kernel holds', async () => {
    const { setValue, receive } = mount();
    const { setStateValue } = await called();
    act(() => receive({ type: 'json', json: { a: 5 } }));
    setStateValue('b', 1);
    expect(setValue).toHaveBeenLastCalledWith({ type: 'json', json: { a: 5, b: 1 } });
    expect(main).toHaveBeenCalledTimes(1);
  });

  it('fires nothing in a form', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const { fire } = mount({ ...ELEMENT, form: 'f' });
    (await called()).setTriggerValue('c', 1);
    expect(warned).toHaveBeenCalledOnce();
    expect(fire).not.toHaveBeenCalled();
  });

  it('ends with what the script gave for that', async () => {
    const end = vi.fn();
    main.mockReturnValue(end);
    const { unmount } = mount();
    await called();
    unmount();
    await waitFor(() => expect(end).toHaveBeenCalledOnce());
  });

  it.each([
    [() => main.mockRejectedValue(new Error('no data')), 'Error: no data'],
    [() => (loaded.module = {}), 'no function as default export']
  ])('says what went wrong', async (prepare, words) => {
    prepare();
    mount();
    expect((await screen.findByRole('alert')).textContent).toContain(words);
  });

  it('does not run without a kernel', async () => {
    mount(ELEMENT, { live: false });
    await Promise.resolve();
    expect(place()?.shadowRoot?.textContent).toContain('Stars');
    expect(main).not.toHaveBeenCalled();
  });

  it('is not drawn in a notebook that is not trusted', async () => {
    mount(ELEMENT, { trusted: false });
    await Promise.resolve();
    expect(place()).toBeNull();
    expect(main).not.toHaveBeenCalled();
  });
});
