/**
 * A component's `index.html` and the files that it names, at any depth, as one thing to hand over.
 * Every name of a file of the folder becomes an address of `HOME`, where nothing answers: the frame
 * puts in its place where the bytes are. Knows neither frames nor how files come.
 */
export interface IPageFile {
  readonly path: string;
  readonly mime: string;
  /** Text where it may name other files. */
  readonly content: Uint8Array | string;
  readonly module: boolean;
}

export interface IPage {
  readonly html: string;
  readonly files: readonly IPageFile[];
}

export type ReadFile = (path: string) => Promise<File>;

export const HOME = 'https://component.invalid/';

type Kind = 'style' | 'module' | 'other';

export async function loadPage(read: ReadFile): Promise<IPage> {
  const loader = new PageLoader(read);
  const html = await loader.page('index.html');
  return { html, files: loader.files };
}

/** One file for a page that asks for it later. */
export async function loadFile(read: ReadFile, path: string): Promise<IPageFile> {
  const file = await read(path);
  return { path, mime: file.type, content: await bytesOf(file), module: false };
}

class PageLoader {
  readonly files: IPageFile[] = [];
  private readonly found = new Map<string, Promise<boolean>>();

  constructor(private readonly read: ReadFile) {}

  async page(path: string): Promise<string> {
    const text = await textOf(await this.read(path));
    const page = new DOMParser().parseFromString(text, 'text/html');
    page.querySelectorAll(USELESS).forEach(each => each.remove());
    await Promise.all([...page.querySelectorAll('[src], link[href], [poster]')].map(each => this.element(each)));
    await Promise.all([...page.querySelectorAll('style')].map(async each => (each.textContent = await this.style(each.textContent, ''))));
    const modules = page.querySelectorAll('script[type=module]:not([src])');
    await Promise.all([...modules].map(async each => (each.textContent = await this.script(each.textContent, ''))));
    page.head.insertAdjacentHTML('afterbegin', `<base href="${HOME}">`);
    return `${page.doctype ? '<!doctype html>' : ''}${page.documentElement.outerHTML}`;
  }

  private async element(element: Element): Promise<void> {
    for (const name of ['src', 'href', 'poster']) {
      const path = pathOf(element.getAttribute(name) ?? '', '');
      if (path !== null && (await this.has(path, kindOf(element)))) {
        element.setAttribute(name, addressOf(path));
        element.removeAttribute('integrity');
      }
    }
  }

  /** Get a file, once; false where the folder has none of this name. */
  private has(path: string, kind: Kind): Promise<boolean> {
    const known = this.found.get(path);
    const found = known ?? this.load(path, kind).then(() => true, () => false); // prettier-ignore
    this.found.set(path, found);
    // Styles and scripts may name each other in a circle: what is on its way is taken to be there.
    return known === undefined || kind === 'other' ? found : Promise.resolve(true);
  }

  private async load(path: string, kind: Kind): Promise<void> {
    const file = await this.read(path);
    const module = kind === 'module';
    const content = kind === 'other' ? await bytesOf(file) : await this.named(await textOf(file), path, module);
    this.files.push({ path, mime: file.type, content, module });
  }

  private named(text: string, path: string, module: boolean): Promise<string> {
    return module ? this.script(text, path) : this.style(text, path);
  }

  private async style(text: string, path: string): Promise<string> {
    let named = await this.replace(text, IMPORTED_STYLE, path, 'style');
    for (const pattern of URLS) {
      named = await this.replace(named, pattern, path, 'other');
    }
    return named;
  }

  private async script(text: string, path: string): Promise<string> {
    const imported = await this.replace(text, IMPORTED_MODULE, path, 'module');
    return imported.replaceAll('import.meta.url', JSON.stringify(addressOf(path)));
  }

  /** Put addresses for the names in a text: a pattern's three groups are what stands before, the name, and after. */
  private async replace(text: string, pattern: RegExp, base: string, kind: Kind): Promise<string> {
    const names = [...new Set([...text.matchAll(pattern)].map(match => match[2] ?? ''))];
    const paths = names.map(name => [name, pathOf(name, base)] as const).filter(([, path]) => path !== null) as [string, string][];
    const here = await Promise.all(paths.map(async ([name, path]) => [name, (await this.has(path, kind)) ? addressOf(path) : name] as const));
    const addresses = new Map(here);
    return text.replace(pattern, (_, before: string, name: string, after: string) => `${before}${addresses.get(name) ?? name}${after}`);
  }
}

/** What only prepares for other files, or would keep them out. */
const USELESS = 'base, link[rel~=preload], link[rel~=modulepreload], link[rel~=icon], link[rel~=manifest], meta[http-equiv=Content-Security-Policy i]';
const URLS = [/(url\(\s*")([^"]+)("\s*\))/g, /(url\(\s*')([^']+)('\s*\))/g, /(url\(\s*)([^"')\s]+)(\s*\))/g];
const IMPORTED_STYLE = /(@import\s+(?:url\(\s*)?["']?)([^"')\s;]+)(["']?)/g;
const IMPORTED_MODULE = /((?:\bfrom|\bimport)\s*\(?\s*["'])(\.{1,2}\/[^"'\n]+)(["'])/g;

function kindOf(element: Element): Kind {
  if (element.matches('link[rel~=stylesheet]')) {
    return 'style';
  }
  return element.matches('script[type=module]') ? 'module' : 'other';
}

/** The folder's file that a name means in a file of it, null for what is elsewhere. */
function pathOf(name: string, base: string): string | null {
  if (name === '' || name.startsWith('#') || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(name)) {
    return null;
  }
  try {
    return decodeURIComponent(new URL(name, HOME + encodeURI(base)).pathname.slice(1)) || null;
  } catch {
    return null;
  }
}

function addressOf(path: string): string {
  return HOME + encodeURI(path).replace(/['()]/g, letter => `%${letter.charCodeAt(0).toString(16)}`);
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

async function textOf(file: File): Promise<string> {
  return new TextDecoder().decode(await file.arrayBuffer());
}
