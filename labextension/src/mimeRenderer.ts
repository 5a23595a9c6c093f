/**
 * An app in a cell's output. Trusted, it attaches to the session in the kernel; until then, and
 * without a kernel, it shows the snapshot that the file keeps. Binds to the session, not to a
 * panel: a second panel of the same document shares this registry.
 */
import { MimeModel, type IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { Widget } from '@lumino/widgets';

import type { IAttachment } from './apps';
import { HostContext } from './hostContext';
import { AppModel } from './model';
import { PROTOCOL_VERSION, type StoredSnapshot } from './schema';
import type { IKernel } from './tokens';
import { mount, type IMounted } from './view';

export const MIME_TYPE = 'application/vnd.jupyter-reactive.v1+json';
/** Before ipywidgets' -10, so that a bundle with both shows ours. */
const RANK = -20;

/** Make `rendermime` show apps; `kernel` is asked for once one is to be shown live. */
export function addRenderer(rendermime: IRenderMimeRegistry, kernel: () => IKernel): void {
  rendermime.addFactory(
    {
      safe: true,
      mimeTypes: [MIME_TYPE],
      createRenderer: () => new AppRenderer(rendermime, kernel)
    },
    RANK
  );
}

export class AppRenderer extends Widget implements IRenderMime.IRenderer {
  private attachment: IAttachment | null = null;
  private session: string | null = null;
  private stored: AppModel | null = null;
  private mounted: IMounted | null = null;
  private picture: IRenderMime.IRenderer | null = null;

  constructor(
    private readonly rendermime: IRenderMimeRegistry,
    private readonly kernel: () => IKernel
  ) {
    super();
    this.addClass('jp-Reactive-output');
  }

  /** Called again when the output is updated or becomes trusted: a channel that is open is kept. */
  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const stored = model.data[MIME_TYPE] as unknown as StoredSnapshot;
    const app = model.trusted ? this.attach(stored.session) : this.unattached();
    if (stored.version === PROTOCOL_VERSION) {
      app.applyStored(stored);
    }
    this.draw(app, new HostContext(this.rendermime, model.trusted));
    await this.showPicture(app.isDrawn ? null : model);
  }

  override dispose(): void {
    if (!this.isDisposed) {
      this.mounted?.dispose();
      this.attachment?.dispose();
      this.picture?.dispose();
      super.dispose();
    }
  }

  private attach(session: string): AppModel {
    if (this.attachment === null || this.session !== session) {
      const earlier = this.attachment;
      this.attachment = this.kernel().apps.attach(session);
      this.session = session;
      earlier?.dispose();
    }
    return this.attachment.model;
  }

  /** Nothing is opened from a notebook that is not trusted. */
  private unattached(): AppModel {
    this.attachment?.dispose();
    this.attachment = null;
    this.stored ??= new AppModel();
    this.stored.setLost('untrusted');
    return this.stored;
  }

  private draw(app: AppModel, host: HostContext): void {
    if (this.mounted) {
      this.mounted.show(app, host);
    } else {
      const place = document.createElement('div');
      this.node.append(place);
      this.mounted = mount(place, app, host);
    }
  }

  /** The HTML beside a snapshot that was too large to keep stands in until the app is drawn. */
  private async showPicture(model: IRenderMime.IMimeModel | null): Promise<void> {
    this.picture?.dispose();
    this.picture = null;
    const html = model?.data['text/html'];
    if (html !== undefined) {
      const picture = this.rendermime.createRenderer('text/html');
      this.picture = picture;
      picture.addClass('jp-Reactive-picture');
      this.node.append(picture.node);
      await picture.renderModel(new MimeModel({ data: { 'text/html': html }, trusted: false }));
    }
  }
}

