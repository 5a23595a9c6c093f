/** What renderers may ask of a widget manager, in hosts of which nothing else is known. */
import type { IWidgetManager } from '@jupyter-widgets/base';
import { DisposableDelegate, type IDisposable } from '@lumino/disposable';
import { Widget } from '@lumino/widgets';

import type { JsonValue } from './schema';
import type { IHost } from './view';

/** JupyterLab's manager has the document's rendermime; others do not. */
interface IManager extends IWidgetManager {
  readonly rendermime?: unknown;
}

export class WidgetHost implements IHost {
  readonly trusted = true;
  private readonly delegate: Promise<IHost | null>;

  constructor(private readonly manager: IManager) {
    this.delegate = hostOf(manager.rendermime);
  }

  display(node: HTMLElement, data: { [mime: string]: unknown }, metadata: JsonValue): IDisposable {
    return this.later(async () => {
      const host = await this.delegate;
      return host ? host.display(node, data, metadata) : showText(node, data['text/plain']);
    });
  }

  widget(node: HTMLElement, modelId: string, fallback: string): IDisposable {
    return this.later(async () => {
      try {
        const model = await this.manager.get_model(modelId);
        const view = await this.manager.create_view(model);
        Widget.attach(view.luminoWidget, node);
        return new DisposableDelegate(() => void view.remove());
      } catch {
        return showText(node, fallback);
      }
    });
  }

  private later(show: () => Promise<IDisposable>): IDisposable {
    const shown = show();
    return new DisposableDelegate(() => void shown.then(each => each.dispose()));
  }
}

async function hostOf(rendermime: unknown): Promise<IHost | null> {
  if (rendermime === undefined || rendermime === null) {
    return null;
  }
  const { HostContext } = await import('./hostContext');
  return new HostContext(rendermime as ConstructorParameters<typeof HostContext>[0], true);
}

function showText(node: HTMLElement, text: unknown): IDisposable {
  const place = document.createElement('pre');
  place.textContent = typeof text === 'string' ? text : 'This output cannot be shown here.';
  node.append(place);
  return new DisposableDelegate(() => place.remove());
}
