import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { Widget } from '@lumino/widgets';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { IAttachment } from '../src/apps';
import { addRenderer, MIME_TYPE } from '../src/mimeRenderer';
import { AppModel } from '../src/model';
import type { Snapshot } from '../src/schema';
import type { IKernel } from '../src/tokens';
import { insert, snapshot, text } from './builders';

// Lumino's widgets want it when they are loaded, and jsdom has none.
vi.hoisted(() => vi.stubGlobal('DragEvent', class extends MouseEvent {}));
// The real one brings editors and parsers that need a browser.
vi.mock('@jupyterlab/rendermime', () => ({
  MimeModel: function (this: object, options: object) {
    Object.assign(this, options);
  }
}));
const drawn: [AppModel, { trusted: boolean }][] = [];
vi.mock('../src/view', () => ({
  mount: (_: HTMLElement, model: AppModel, host: { trusted: boolean }) => {
    drawn.push([model, host]);
    return { show: (...shown: [AppModel, { trusted: boolean }]) => drawn.push(shown), dispose: () => undefined };
  }
}));

class Picture extends Widget {
  readonly renderModel = vi.fn<(model: IRenderMime.IMimeModel) => Promise<void>>(() => Promise.resolve());
}

let factory: IRenderMime.IRendererFactory;
let rank: number | undefined;
let pictures: Picture[];
let attached: string[];
let released: number;
const live = new AppModel();

beforeEach(() => {
  drawn.length = 0;
  [attached, pictures, released] = [[], [], 0];
  const rendermime = {
    addFactory: (added: IRenderMime.IRendererFactory, at?: number) => ([factory, rank] = [added, at]),
    createRenderer: () => {
      const picture = new Picture();
      pictures.push(picture);
      return picture;
    }
  };
  addRenderer(rendermime as unknown as IRenderMimeRegistry, kernel);
});

function kernel(): IKernel {
  const attach = (session: string): IAttachment => {
    attached.push(session);
    return { model: live, isDisposed: false, dispose: () => released++ };
  };
  return { client: null, apps: { attach } } as unknown as IKernel;
}

function bundle(trusted: boolean, kept: Snapshot | null = snapshot([insert(10, text('kept'))])): IRenderMime.IMimeModel {
  const stored = { version: 1, session: 's', app: 'demo', snapshot: kept, blobs: {} };
  return { trusted, data: { [MIME_TYPE]: stored, 'text/html': '<b>picture</b>' }, metadata: {} } as never;
}

function create(): IRenderMime.IRenderer {
  return factory.createRenderer({} as IRenderMime.IRendererOptions);
}

describe('the renderer of an app', () => {
  it('comes before that of ipywidgets, and draws what is not trusted too', () => {
    expect(rank).toBeLessThan(-10);
    expect(factory.safe).toBe(true);
  });

  it('opens nothing from a notebook that is not trusted', async () => {
    await create().renderModel(bundle(false));
    expect(attached).toEqual([]);
    const [model, host] = drawn[0] ?? [];
    expect(model?.connection).toEqual({ state: 'lost', why: 'untrusted' });
    expect(model?.node(10)).toBeDefined();
    expect(host?.trusted).toBe(false);
  });

  it('attaches once the notebook is trusted', async () => {
    const renderer = create();
    await renderer.renderModel(bundle(false));
    await renderer.renderModel(bundle(true));
    expect(attached).toEqual(['s']);
    expect(drawn.at(-1)?.[0]).toBe(live);
  });

  it('keeps its channel when the output is updated, and releases it when it is disposed', async () => {
    const renderer = create();
    await renderer.renderModel(bundle(true));
    await renderer.renderModel(bundle(true));
    expect(attached).toEqual(['s']);
    expect(released).toBe(0);
    renderer.dispose();
    renderer.dispose();
    expect(released).toBe(1);
  });

  it('shows the HTML beside a snapshot that was not kept, as untrusted', async () => {
    const renderer = create();
    await renderer.renderModel(bundle(false, null));
    expect(pictures[0]?.renderModel.mock.calls[0]?.[0]).toEqual({
      data: { 'text/html': '<b>picture</b>' },
      trusted: false
    });
    expect(renderer.node.contains(pictures[0]?.node ?? null)).toBe(true);
  });
});
