/** Components with a page of their own: how the page is put together, and what goes between it and the app. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { ComponentFiles } from '../src/componentFiles';
import { Downloads } from '../src/downloads';
import { loadPage } from '../src/elements/componentPage';
import { renderMessage, said } from '../src/elements/componentWords';
import { BEGINNING, FrameFiles } from '../src/elements/frameFiles';
import type { ComponentInstance } from '../src/schema';
import './browser';
import { contextOf, filesOf, mountWidget } from './mount';

const TYPES: { readonly [ending: string]: string } = { html: 'text/html', css: 'text/css', js: 'text/javascript', mjs: 'text/javascript' };
const HOME = 'https://component.invalid';

function reader(files: { readonly [path: string]: string }): (path: string) => Promise<File> {
  return vi.fn((path: string) => {
    const text = files[path];
    return text === undefined
      ? Promise.reject(new Error(`no ${path}`))
      : Promise.resolve(new File([text], path, { type: TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream' }));
  });
}

const ELEMENT: ComponentInstance = {
  type: 'component_instance', label: '', help: null, disabled: false, label_visibility: 'visible', form: null,
  component_name: 'page.picker', url: null, json_args: '{"size": 3}', special_args: [], tab_index: null, default: null
}; // prettier-ignore

describe('a page', () => {
  it('names the files of its folder by their addresses, and others as they were', async () => {
    const read = reader({
      'index.html': '<!doctype html><link rel="icon" href="./i.ico"><link rel="stylesheet" href="./static/a.css" integrity="sha256-x">'
        + '<script src="/static/b.js"></script><img src="https://example.org/x.png"><img src="data:image/png;base64,AA">'
        + '<script src="gone.js"></script>',
      'static/a.css': '@import "more.css"; p { background: url("../p (1).png?v=1"); } a { background: url(#id) }',
      'static/more.css': '@import "a.css"; b { background: url(gone.png) }',
      'static/b.js': 'import("./c.js")',
      'p (1).png': 'picture'
    });
    const { html, files } = await loadPage(read);
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelector('base')?.getAttribute('href')).toBe(`${HOME}/`);
    expect(page.querySelector('link')?.outerHTML).toBe(`<link rel="stylesheet" href="${HOME}/static/a.css">`);
    expect([...page.querySelectorAll('[src]')].map(each => each.getAttribute('src'))).toEqual([
      `${HOME}/static/b.js`, 'https://example.org/x.png', 'data:image/png;base64,AA', 'gone.js'
    ]); // prettier-ignore
    expect(files.map(({ path }) => path).sort()).toEqual(['p (1).png', 'static/a.css', 'static/b.js', 'static/more.css']);
    const style = files.find(({ path }) => path === 'static/a.css');
    expect(style?.content).toContain(`@import "${HOME}/static/more.css"`);
    expect(style?.content).toContain(`url("${HOME}/p%20%281%29.png")`);
    expect(files.find(({ path }) => path === 'static/more.css')?.content).toContain('url(gone.png)');
  });

  it('follows the imports of modules', async () => {
    const read = reader({
      'index.html': '<script type="module" crossorigin src="./assets/a.js"></script>',
      'assets/a.js': 'import{x}from"./b.js";import"./c.js";export*from"../d.js";import("./e.js");import y from"react";new URL("f.png",import.meta.url)',
      'assets/b.js': 'import "./a.js"', 'assets/c.js': '', 'd.js': '', 'assets/e.js': ''
    }); // prettier-ignore
    const { files } = await loadPage(read);
    expect(files.filter(({ module }) => module).map(({ path }) => path).sort()).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.js', 'assets/e.js', 'd.js']);
    expect(files.find(({ path }) => path === 'assets/a.js')?.content).toBe(
      `import{x}from"${HOME}/assets/b.js";import"${HOME}/assets/c.js";export*from"${HOME}/d.js";import("${HOME}/assets/e.js");import y from"react";new URL("f.png","${HOME}/assets/a.js")`
    );
  });

  it('cannot name a file above its folder', async () => {
    const read = reader({ 'index.html': '<script src="../../../../etc/passwd"></script><img src="..\\..\\x"><script src="//host/x"></script>' });
    await loadPage(read);
    expect(vi.mocked(read).mock.calls.map(([path]) => path).filter(path => path.includes('..'))).toEqual([]);
  });
});

describe('the script of a frame', () => {
  it('names nothing that stands outside of it', () => {
    const source = String(FrameFiles);
    expect(source).not.toContain('</script');
    expect(BEGINNING.match(/<\/script/g)).toHaveLength(1);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as a frame runs it
    const alone = new Function(`return ${source}`)() as typeof FrameFiles;
    const view = { addEventListener: vi.fn(), parent: { postMessage: vi.fn() } };
    new alone(view as never);
    expect(view.parent.postMessage).toHaveBeenCalledWith({ frame: 'begin' }, '*');
  });
});

describe('the words of the protocol', () => {
  it('are arguments, with bytes among them and tables beside them', () => {
    const blob = (hash: string) => ({ hash, mime: '', size: 1 });
    const table = { data: blob('d'), index: blob('i'), columns: blob('c') };
    const element = { ...ELEMENT, special_args: [{ key: 'raw', bytes: blob('r'), table: null }, { key: 'rows', bytes: null, table }] };
    const bytes = (hash: string) => new TextEncoder().encode(hash);
    expect(renderMessage(element, {} as never, true, bytes)).toEqual({
      type: 'streamlit:render', args: { size: 3, raw: bytes('r') }, disabled: true, theme: {},
      dfs: [{ key: 'rows', value: { data: { data: bytes('d'), index: bytes('i'), columns: bytes('c'), styler: undefined } } }]
    }); // prettier-ignore
  });

  it('are values of three kinds', () => {
    const given = (value: unknown, dataType: string) => said({ isStreamlitMessage: true, type: 'streamlit:setComponentValue', value, dataType });
    expect(given({ a: [1, NaN, undefined] }, 'json')).toEqual({ type: 'value', value: { type: 'json', json: { a: [1, null, null] } } });
    expect(given(undefined, 'json')).toEqual({ type: 'value', value: { type: 'json', json: null } });
    const bytes = Uint8Array.of(0, 1, 255);
    expect(given(bytes, 'bytes')).toEqual({ type: 'value', value: { type: 'bytes', bytes: 'AAH/' } });
    expect(given(bytes.buffer, 'bytes')).toEqual({ type: 'value', value: { type: 'bytes', bytes: 'AAH/' } });
    expect(given({ data: bytes, index: bytes, columns: bytes }, 'dataframe')).toEqual({
      type: 'value', value: { type: 'dataframe', data: 'AAH/', index: 'AAH/', columns: 'AAH/' }
    }); // prettier-ignore
  });

  it.each([null, 5, 'text', {}, { isStreamlitMessage: true }, { type: 'streamlit:setComponentValue', value: 1 }, { isStreamlitMessage: true, type: 'streamlit:setFrameHeight', height: 'x' }])('are not %j', data => {
    expect(said(data)).toBeNull();
  });
});

describe('a component', () => {
  function frameOf(): HTMLIFrameElement {
    return screen.getByTitle<HTMLIFrameElement>('page.picker');
  }

  function says(data: object, source: unknown = frameOf().contentWindow): void {
    act(() => void fireEvent(window, new MessageEvent('message', { data, source: source as Window })));
  }

  it('is in a sandbox without an origin, hears its arguments once it is ready, and gives values', async () => {
    const { setValue } = mountWidget(ELEMENT, null, contextOf());
    expect(frameOf().getAttribute('sandbox')).not.toContain('allow-same-origin');
    const heard = vi.spyOn(frameOf().contentWindow as Window, 'postMessage');
    expect(heard).not.toHaveBeenCalled();
    says({ isStreamlitMessage: true, type: 'streamlit:componentReady' });
    await waitFor(() => expect(heard).toHaveBeenCalledWith(expect.objectContaining({ type: 'streamlit:render', args: { size: 3 }, disabled: false }), '*'));
    says({ isStreamlitMessage: true, type: 'streamlit:setFrameHeight', height: 77 });
    expect(frameOf().style.height).toBe('77px');
    says({ isStreamlitMessage: true, type: 'streamlit:setComponentValue', value: 4, dataType: 'json' });
    expect(setValue).toHaveBeenCalledWith({ type: 'json', json: 4 });
  });

  it('is as high as it was told to be, until it says how high', () => {
    mountWidget({ ...ELEMENT, json_args: '{"height": 300}' }, null, contextOf());
    expect(frameOf().style.height).toBe('300px');
    says({ isStreamlitMessage: true, type: 'streamlit:setFrameHeight', height: 0 });
    expect(frameOf().style.height).toBe('1px');
  });

  it('is not taken for another frame', () => {
    const { setValue } = mountWidget(ELEMENT, null, contextOf());
    says({ isStreamlitMessage: true, type: 'streamlit:setComponentValue', value: 4, dataType: 'json' }, window);
    expect(setValue).not.toHaveBeenCalled();
  });

  it('says what it cannot send', () => {
    const { setValue } = mountWidget(ELEMENT, null, contextOf());
    says({ isStreamlitMessage: true, type: 'streamlit:setComponentValue', value: 'x'.repeat(9 * 2 ** 20), dataType: 'json' });
    expect(setValue).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('too large');
  });

  it('gets its page, and says when it has none', async () => {
    const read = reader({ 'index.html': '<p>page</p>' });
    mountWidget(ELEMENT, null, contextOf(), true, filesOf({ component: (_, path) => read(path) }));
    const heard = vi.spyOn(frameOf().contentWindow as Window, 'postMessage');
    says({ frame: 'begin' });
    await waitFor(() => expect(heard).toHaveBeenCalledWith({ page: { html: expect.stringContaining('<p>page</p>') as string, files: [] } }, '*'));
    says({ frame: 'file', path: '../secret' });
    await waitFor(() => expect(heard).toHaveBeenCalledWith({ missing: '../secret' }, '*'));
  });

  it('is not shown in a notebook that is not trusted, nor without a kernel', () => {
    mountWidget(ELEMENT, null, contextOf({ trusted: false })).unmount();
    mountWidget(ELEMENT, null, contextOf({ live: false }));
    expect(document.querySelector('iframe')).toBeNull();
    expect(screen.getByText(/page.picker is shown while its kernel runs/)).toBeTruthy();
  });

  it('frames an address only of the web', () => {
    mountWidget({ ...ELEMENT, url: 'http://localhost:3001' }, null, contextOf());
    expect(frameOf().src).toBe('http://localhost:3001/');
    mountWidget({ ...ELEMENT, component_name: 'other', url: 'javascript:alert(1)' }, null, contextOf());
    expect(screen.getByTitle('other').getAttribute('src')).toBeNull();
  });
});

describe('the files of components', () => {
  it('are asked for once, and again when they were not there', async () => {
    const asked: object[] = [];
    const downloads = new Downloads(order => asked.push(order));
    const files = new ComponentFiles(downloads);
    const part = { type: 'download_part', offset: 0, size: 2, name: 'a.js', mime: 'text/javascript', failed: null } as const;
    const one = files.read('c', 'w1', 'a.js');
    expect(files.read('c', 'w2', 'a.js')).toBe(one);
    expect(asked).toEqual([{ type: 'component_file', widget: 'w1', path: 'a.js', download: expect.any(String) as string, offset: 0 }]);
    downloads.take({ ...part, download: (asked[0] as { download: string }).download }, Uint8Array.of(1, 2));
    expect((await one).type).toBe('text/javascript');
    expect(asked).toHaveLength(1);
    const gone = files.read('c', 'w1', 'b.js');
    downloads.take({ ...part, download: (asked[1] as { download: string }).download, failed: 'gone' }, new Uint8Array());
    await expect(gone).rejects.toThrow('gone');
    void files.read('c', 'w1', 'b.js');
    expect(asked).toHaveLength(3);
  });
});
