/** The files of components, each fetched once however many of a kind stand on the page. */
import type { Downloads } from './downloads';

export class ComponentFiles {
  private readonly files = new Map<string, Promise<File>>();

  constructor(private readonly downloads: Downloads) {}

  /** Get a file by its name in the component's folder; `widget` is one of that kind. */
  read(component: string, widget: string, path: string): Promise<File> {
    const key = JSON.stringify([component, path]);
    const file = this.files.get(key) ?? this.downloads.begin({ type: 'component_file', widget, path }, () => undefined);
    this.files.set(key, file);
    // What was not there may be there the next time.
    file.catch(() => this.files.delete(key));
    return file;
  }
}
