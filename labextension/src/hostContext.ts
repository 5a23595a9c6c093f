/** What renderers may ask of JupyterLab: its own outputs, and the models of other libraries' widgets. */
import { MimeModel, type IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { DisposableDelegate, type IDisposable } from '@lumino/disposable';
import { Widget } from '@lumino/widgets';

import type { JsonValue } from './schema';
import type { IHost } from './view';

const WIDGET_VIEW = 'application/vnd.jupyter.widget-view+json';

/**
 * `rendermime` is the document's own: ipywidgets puts its renderers there, and only those find the
 * document's widget models.
 */
export class HostContext implements IHost {
  constructor(
    private readonly rendermime: IRenderMimeRegistry,
    readonly trusted: boolean
  ) {}

  display(node: HTMLElement, data: { [mime: string]: unknown }, metadata: JsonValue): IDisposable {
    const model = new MimeModel({
      data: data as ReadonlyPartialJSONObject,
      metadata: (metadata ?? {}) as ReadonlyPartialJSONObject,
      trusted: this.trusted
    });
    const mime = this.rendermime.preferredMimeType(model.data, this.trusted ? 'any' : 'ensure');
    return mime === undefined ? showText(node, 'This output has no form that can be shown here.') : this.render(node, mime, model);
  }

  widget(node: HTMLElement, modelId: string, fallback: string): IDisposable {
    if (!this.trusted || !this.rendermime.mimeTypes.includes(WIDGET_VIEW)) {
      return showText(node, fallback);
    }
    const data = { [WIDGET_VIEW]: { version_major: 2, version_minor: 0, model_id: modelId }, 'text/plain': fallback };
    return this.render(node, WIDGET_VIEW, new MimeModel({ data, trusted: true }));
  }

  private render(node: HTMLElement, mime: string, model: MimeModel): IDisposable {
    const renderer = this.rendermime.createRenderer(mime);
    // Attached first: some renderers measure themselves.
    Widget.attach(renderer, node);
    renderer.renderModel(model).catch((reason: unknown) => {
      console.error('[jupyter-reactive] an output could not be shown:', reason);
      renderer.node.textContent = 'This output could not be shown.';
    });
    return renderer;
  }
}

function showText(node: HTMLElement, text: string): IDisposable {
  const place = document.createElement('pre');
  place.textContent = text;
  node.append(place);
  return new DisposableDelegate(() => place.remove());
}
