/**
 * What runs first in a component's frame, which has no server behind it: it makes addresses for the
 * files that came with the page, writes the page, and gets what the page asks for later.
 *
 * The class goes into the frame as text: it may name nothing that stands outside of it but types.
 */
import type { IPage, IPageFile } from './componentPage';

interface IWaiting {
  readonly resolve: (file: IPageFile) => void;
  readonly reject: (reason: Error) => void;
}

type Loader = HTMLElement & { src: string };

export class FrameFiles {
  /** The folder as an address: nothing answers there. */
  private readonly origin = 'https://component.invalid';
  /** By this name the word itself does not end the script that this is. */
  private readonly tag = 'script';
  private readonly unnamed = new Map<string, IPageFile>();
  private readonly addresses = new Map<string, string>();
  private readonly paths = new Map<string, string>();
  private readonly waiting = new Map<string, IWaiting>();

  constructor(private readonly view: Window & typeof globalThis) {
    this.listen();
    this.say({ frame: 'begin' });
  }

  private listen(): void {
    this.view.addEventListener('message', event => {
      if (event.source === this.view.parent) {
        this.take(event.data as { readonly page?: IPage; readonly file?: IPageFile; readonly missing?: string } | null);
      }
    });
  }

  private say(message: object): void {
    // The frame's own origin is none, and so is what it could name here.
    this.view.parent.postMessage(message, '*');
  }

  private take(message: { readonly page?: IPage; readonly file?: IPageFile; readonly missing?: string } | null): void {
    if (message?.page !== undefined) {
      this.write(message.page);
    } else if (message?.file !== undefined) {
      this.waiting.get(message.file.path)?.resolve(message.file);
    } else if (message?.missing !== undefined) {
      this.waiting.get(message.missing)?.reject(new Error(`There is no file ${message.missing}.`));
    }
  }

  private write({ html, files }: IPage): void {
    files.forEach(file => this.unnamed.set(file.path, file));
    files.forEach(({ path }) => this.addressOf(path));
    const { document } = this.view;
    document.open();
    // What listened before has gone by that.
    this.listen();
    this.settle();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the scripts of a page that is written run in its order
    document.write(this.addressed(html).replace(/<base [^>]*>/, base => base + this.imports(files)));
    document.close();
  }

  /** What tells modules where those are that they import. */
  private imports(files: readonly IPageFile[]): string {
    const modules = files.filter(file => file.module).map(({ path }) => [this.named(path), this.addressOf(path)]);
    const map = JSON.stringify({ imports: Object.fromEntries(modules) as object });
    return modules.length > 0 ? `<${this.tag} type="importmap">${map}</${this.tag}>` : '';
  }

  /** The address of a file that has come; undefined for another. */
  private addressOf(path: string): string | undefined {
    const file = this.unnamed.get(path);
    this.unnamed.delete(path);
    return this.addresses.get(path) ?? (file && this.keep(file));
  }

  /** Make an address for a file's bytes, and first for those that it names. */
  private keep(file: IPageFile): string {
    const content = typeof file.content === 'string' && !file.module ? this.addressed(file.content) : file.content;
    const address = this.view.URL.createObjectURL(new this.view.Blob([content as BlobPart], { type: file.mime }));
    this.addresses.set(file.path, address);
    this.paths.set(address, file.path);
    return address;
  }

  private addressed(text: string): string {
    return text.replace(/https:\/\/component\.invalid\/([^"'\s<>)]+)/g, (all, path: string) => this.addressOf(decodeURIComponent(path)) ?? all);
  }

  private settle(): void {
    const { HTMLScriptElement, HTMLImageElement, HTMLMediaElement, HTMLSourceElement, HTMLLinkElement } = this.view;
    [HTMLScriptElement, HTMLImageElement, HTMLMediaElement, HTMLSourceElement].forEach(kind => this.redirect(kind.prototype, 'src'));
    this.redirect(HTMLLinkElement.prototype, 'href');
    this.redirectFetch();
    this.redirectRequests();
    this.mendPictures();
    this.keepLinksHere();
    this.keepInMemory();
  }

  // Files that are asked for later

  /** The folder's file that an address means, null for an address elsewhere. */
  private pathOf(value: string): string | null {
    try {
      const { origin, pathname } = new this.view.URL(value, `${this.origin}/`);
      return origin === this.origin && pathname !== '/' ? decodeURIComponent(pathname.slice(1)) : null;
    } catch {
      return null;
    }
  }

  private async file(path: string): Promise<string> {
    const known = this.addresses.get(path);
    if (known !== undefined) {
      return known;
    }
    const file = await new Promise<IPageFile>((resolve, reject) => {
      this.waiting.set(path, { resolve, reject });
      this.say({ frame: 'file', path });
    });
    return this.addresses.get(path) ?? this.keep(file);
  }

  private redirect(kind: HTMLElement, name: 'src' | 'href'): void {
    const own = Object.getOwnPropertyDescriptor(kind, name);
    const shown = (address: string) => this.shown(address);
    const assign = (element: Loader, value: string, set: (value: string) => void) => this.assign(element, value, set);
    Object.defineProperty(kind, name, {
      configurable: true,
      get(this: Loader) {
        return shown(own?.get?.call(this) as string);
      },
      set(this: Loader, value: unknown) {
        assign(this, String(value), address => own?.set?.call(this, address));
      }
    });
    const setAttribute = kind.setAttribute;
    kind.setAttribute = function (this: HTMLElement, attribute: string, value: string) {
      if (attribute.toLowerCase() === name) {
        Object.assign(this, { [name]: value });
      } else {
        setAttribute.call(this, attribute, value);
      }
    };
  }

  /** What a script reads of its own address is where the file lies in the folder. */
  private shown(address: string): string {
    const path = this.paths.get(address);
    return path === undefined ? address : this.named(path);
  }

  private named(path: string): string {
    return `${this.origin}/${encodeURI(path)}`;
  }

  private assign(element: Loader, value: string, set: (address: string) => void): void {
    const path = this.pathOf(value);
    const known = path === null ? value : this.addresses.get(path);
    if (known !== undefined) {
      set(known);
    } else {
      this.file(path as string).then(set, () => element.dispatchEvent(new this.view.Event('error')));
    }
  }

  private redirectFetch(): void {
    const { fetch, Request } = this.view;
    this.view.fetch = async (input, init) => {
      const path = this.pathOf(input instanceof Request ? input.url : String(input));
      return fetch.call(this.view, path === null ? input : await this.file(path).catch(() => input), init);
    };
  }

  private redirectRequests(): void {
    const kind = this.view.XMLHttpRequest.prototype;
    const [open, send] = [kind.open, kind.send] as [(...args: unknown[]) => void, XMLHttpRequest['send']];
    const paths = new WeakMap<XMLHttpRequest, string>();
    const file = async (path: string) => this.file(path);
    const find = (address: unknown) => this.pathOf(String(address));
    kind.open = function (this: XMLHttpRequest, method: string, address: string | URL, ...more: unknown[]) {
      const path = find(address);
      open.call(this, method, address, ...(more.length ? more : [true]));
      if (path !== null) {
        paths.set(this, path);
      }
    };
    kind.send = function (this: XMLHttpRequest, body) {
      const path = paths.get(this);
      const go = (address?: string) => {
        if (address !== undefined) {
          open.call(this, 'GET', address, true);
        }
        send.call(this, body);
      };
      if (path === undefined) {
        go();
      } else {
        void file(path).then(go, () => go());
      }
    };
  }

  /** Pictures that came as text have asked already: where the file is one of the folder, they get it now. */
  private mendPictures(): void {
    const mend = (event: Event) => {
      const image = event.target;
      const path = image instanceof this.view.HTMLImageElement ? this.pathOf(image.getAttribute('src') ?? '') : null;
      if (path !== null) {
        event.stopImmediatePropagation();
        void this.file(path).then(address => Object.assign(image as object, { src: address }));
      }
    };
    this.view.addEventListener('error', mend, true);
  }

  // What a page without an address of its own lacks

  private keepLinksHere(): void {
    this.view.addEventListener('click', event => {
      const link = (event.target as Element | null)?.closest('a[href^="#"]');
      if (link && !event.defaultPrevented) {
        event.preventDefault();
        this.view.document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.scrollIntoView();
      }
    });
    const { history } = this.view;
    Object.assign(history, { pushState: () => undefined, replaceState: () => undefined });
  }

  /** What a page would keep in the browser lasts as long as this frame. */
  private keepInMemory(): void {
    const cookies = new Map<string, string>();
    const cookie = {
      configurable: true,
      get: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      set: (text: string) => {
        const [name = '', value = ''] = (text.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name.trim(), value);
      }
    };
    Object.defineProperty(this.view.document, 'cookie', cookie);
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(this.view, name, { configurable: true, value: this.storage() });
    }
  }

  private storage(): object {
    const held = new Map<string, string>();
    return {
      get length() {
        return held.size;
      },
      key: (index: number) => [...held.keys()][index] ?? null,
      getItem: (name: string) => held.get(name) ?? null,
      setItem: (name: string, value: unknown) => void held.set(name, String(value)),
      removeItem: (name: string) => void held.delete(name),
      clear: () => held.clear()
    };
  }
}

/** What a frame starts from. */
export const BEGINNING = `<!doctype html><script>new (${String(FrameFiles)})(window)</script>`;
