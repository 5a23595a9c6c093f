import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { JSX } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Channel } from '../src/channel';
import { Client } from '../src/client';
import { AppModel } from '../src/model';
import type { IBlockProps, ILeafProps, IWidgetProps } from '../src/renderer';
import type { BackMsg, Block, ForwardMsg, Slider, StoredSnapshot, Text } from '../src/schema';
import { AppView, mount, type IHost, type IMounted } from '../src/view';
import { batch, EMPTY, insert, remove, slider, snapshot, status, text, update, values, wire } from './builders';

/** How often each element was drawn, by its text. */
const drawings = new Map<string, number>();

vi.mock('../src/registry', async () => {
  const { Root } = await vi.importActual<typeof import('../src/root')>('../src/root');
  return { REGISTRY: { root: Root, empty: Box, text: Words, slider: Slide, divider: Broken } };
});

function Words({ element }: ILeafProps<Text>): JSX.Element {
  drawings.set(element.body, (drawings.get(element.body) ?? 0) + 1);
  return <p>{element.body}</p>;
}

function Slide({ element, value, setValue, context }: IWidgetProps<Slider>): JSX.Element {
  const move = () => setValue([42]);
  return (
    <button disabled={!context.live} onClick={move}>
      {element.label}: {String(value)}
    </button>
  );
}

function Box({ children }: IBlockProps<Block>): JSX.Element {
  drawings.set('box', (drawings.get('box') ?? 0) + 1);
  return <div data-testid="box">{children.map(child => child.drawn)}</div>;
}

function Broken(): JSX.Element {
  throw new Error('no such thing');
}

const HOST: IHost = { trusted: true, display: vi.fn(), widget: vi.fn() };
let model: AppModel;
let channel: Channel;
let sent: BackMsg[];
let number: number;

beforeEach(() => {
  drawings.clear();
  [sent, number] = [[], 0];
  model = new AppModel();
  channel = new Channel({ type: 'attach', session: 's' }, model, new Client('me'));
  model.connect(channel);
  channel.opened({ send: message => sent.push(message), reopen: () => undefined });
});

afterEach(() => {
  cleanup();
  channel.dispose();
});

function kernelSays(...messages: ForwardMsg[]): void {
  act(() => channel.receive(...wire(++number, ...messages)));
}

function show(...messages: ForwardMsg[]): HTMLElement {
  const { container } = render(<AppView model={model} host={HOST} />);
  kernelSays(...messages);
  return container;
}

describe('drawing', () => {
  it('shows what stands in the tree, in order', () => {
    const container = show(snapshot([insert(10, text('a')), insert(11, EMPTY), insert(12, text('b'), { parent: 11 })]));
    expect(container.querySelector('.jp-Reactive-body')?.textContent).toBe('ab');
    kernelSays(remove(11), insert(13, text('c'), { before: 10 }));
    expect(container.querySelector('.jp-Reactive-body')?.textContent).toBe('ca');
  });

  it('draws again what changed, and nothing beside or above it', () => {
    show(snapshot([insert(10, text('a')), insert(11, EMPTY), insert(12, text('b'), { parent: 11 })]));
    kernelSays(update(12, text('new')));
    expect(Object.fromEntries(drawings)).toEqual({ a: 1, box: 1, b: 1, new: 1 });
  });

  it('draws nothing again for a snapshot that says the same', () => {
    const nodes = [insert(10, text('a')), insert(11, EMPTY)];
    show(snapshot(nodes));
    kernelSays(snapshot(nodes));
    expect(Object.fromEntries(drawings)).toEqual({ a: 1, box: 1 });
  });

  it('shows an element’s failure in its place, the others as ever, and tries the next element', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    show(snapshot([insert(10, { type: 'divider', width: 'stretch' }), insert(11, text('fine'))]));
    expect(screen.getByRole('alert').textContent).toContain('no such thing');
    expect(screen.getByText('fine')).toBeTruthy();
    kernelSays(update(10, text('mended')));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('mended')).toBeTruthy();
    error.mockRestore();
  });

  it('has a sidebar only when something stands in it', () => {
    show(snapshot([insert(10, text('a'))]));
    expect(screen.queryByRole('complementary')).toBeNull();
    kernelSays(insert(11, text('aside'), { parent: 2 }));
    expect(screen.getByRole('complementary').textContent).toContain('aside');
    fireEvent.click(screen.getByRole('button', { name: 'Collapse the sidebar' }));
    expect(screen.getByText('aside').closest('[hidden]')).not.toBeNull();
  });
});

describe('a widget', () => {
  beforeEach(() => show(snapshot([insert(10, slider('n', 3), { widget: 'w' })])));

  it('shows its default, then what the kernel says', () => {
    expect(screen.getByText('n: 3')).toBeTruthy();
    kernelSays(values('w', 7, 1));
    expect(screen.getByText('n: 7')).toBeTruthy();
  });

  it('shows and sends what the person does, with the revision that they saw', () => {
    kernelSays(values('w', 7, 5));
    fireEvent.click(screen.getByText('n: 7'));
    expect(screen.getByText('n: 42')).toBeTruthy();
    expect(sent.at(-1)).toEqual({
      type: 'interact',
      client: 'me',
      event: 1,
      widgets: [{ id: 'w', value: [42], revision: 5 }]
    });
  });

  it('takes back what the kernel refused, and says why', () => {
    fireEvent.click(screen.getByText('n: 3'));
    kernelSays({ type: 'received', event: 1 }, { type: 'refused', event: 1, reason: 'too large' });
    expect(screen.getByText('n: 3')).toBeTruthy();
    expect(screen.getByText(/too large/)).toBeTruthy();
  });

  it('takes nothing while there is no kernel', () => {
    act(() => channel.lost('stopped'));
    expect(screen.getByText<HTMLButtonElement>('n: 3').disabled).toBe(true);
  });
});

describe('the toolbar', () => {
  it('stops a run while there is one', () => {
    show(snapshot([]));
    expect(screen.queryByRole('button', { name: 'Stop this run' })).toBeNull();
    kernelSays(status('running'));
    fireEvent.click(screen.getByRole('button', { name: 'Stop this run' }));
    expect(sent.at(-1)).toEqual({ type: 'stop', client: 'me' });
  });

  it('runs the app again', () => {
    show(snapshot([]));
    fireEvent.click(screen.getByRole('button', { name: 'Run the app again' }));
    expect(sent.at(-1)).toEqual({ type: 'rerun', client: 'me', event: 1 });
  });

  it.each([
    ['queued', 'Queued'],
    ['running', 'Running']
  ] as const)('says that it is %s', (state, word) => {
    show(snapshot([]), status(state));
    expect(screen.getByText(word)).toBeTruthy();
  });
});

describe('what was printed', () => {
  it('is folded away under the app until a run resets it', () => {
    show(snapshot([]), { type: 'console_text', stream: 'stdout', text: 'one\n', reset: false });
    kernelSays({ type: 'console_text', stream: 'stdout', text: 'two\n', reset: false });
    expect(screen.getByLabelText('What the app printed').textContent).toBe('one\ntwo\n');
    kernelSays({ type: 'console_text', stream: 'stderr', text: '', reset: true });
    expect(screen.queryByLabelText('What the app printed')).toBeNull();
  });
});

describe('without a kernel', () => {
  const stored: StoredSnapshot = {
    version: 1,
    session: 's',
    app: 'demo',
    blobs: {},
    snapshot: snapshot([insert(10, text('kept'))], { status: status('running') })
  };

  it('the last picture stays, labelled with how to bring the app back', () => {
    show(snapshot([insert(10, text('a'))]));
    act(() => channel.lost('restarted'));
    expect(screen.getByText('a')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toMatch(/restarted.*Run the cell again/);
  });

  it('a stored snapshot is shown, and does not claim to run', () => {
    const reopened = new AppModel();
    reopened.applyStored(stored);
    reopened.setLost('no-kernel');
    render(<AppView model={reopened} host={HOST} />);
    expect(screen.getByText('kept')).toBeTruthy();
    expect(screen.queryByText('Running')).toBeNull();
  });

  it('a stored snapshot does not cover what the kernel said', () => {
    show(snapshot([insert(10, text('live'))]));
    act(() => model.applyStored(stored));
    expect(screen.queryByText('kept')).toBeNull();
  });

  it('a closed session says why', () => {
    show(snapshot([]));
    act(() => channel.lost('closed', 'This app was closed.'));
    expect(screen.getByRole('status').textContent).toContain('This app was closed. Run the cell again');
  });
});

it('blobs are kept while an element names them', () => {
  const picture = { hash: 'h', mime: 'x', size: 1 };
  const node = { ...text('a'), data: picture } as unknown as Text;
  const bytes = new Uint8Array([1]);
  model.apply({ ...batch(1, insert(10, node)), blobs: new Map([['h', bytes]]) });
  expect(model.blob('h')).toBe(bytes);
  expect(model.blobHashes).toEqual(['h']);
  model.apply(batch(2, update(10, text('a'))));
  expect(model.blob('h')).toBeUndefined();
});

it('plain keys pressed in a mounted app do not reach the notebook around it; commands do', () => {
  const outer = document.createElement('div');
  const element = document.createElement('div');
  outer.append(element);
  document.body.append(outer);
  const heard: string[] = [];
  const suppressed: string[] = [];
  outer.addEventListener('keydown', event => heard.push(event.key));
  // Lumino asks for the attribute on the way down, at the document.
  const ask = (event: KeyboardEvent) => {
    if ((event.target as Element).closest('[data-lm-suppress-shortcuts]')) {
      suppressed.push(event.key);
    }
  };
  document.addEventListener('keydown', ask, true);
  let mounted: IMounted | undefined;
  act(() => void (mounted = mount(element, model, HOST)));
  const app = element.querySelector('.jp-Reactive-app');
  for (const init of [{ key: 'a' }, { key: 'Enter', ctrlKey: true }, { key: 's', ctrlKey: true }, { key: 'Escape' }]) {
    app?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
  }
  expect(heard).toEqual(['s', 'Escape']);
  expect(suppressed).toEqual(['a', 'Enter']);
  document.removeEventListener('keydown', ask, true);
  act(() => mounted?.dispose());
  outer.remove();
});
