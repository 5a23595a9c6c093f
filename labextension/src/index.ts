/** The plugins: they only wire. */
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IJupyterWidgetRegistry } from '@jupyter-widgets/base';
import { ICommandPalette } from '@jupyterlab/apputils';
import { INotebookTracker } from '@jupyterlab/notebook';

import { appIcon } from './icon';
import { Kernels } from './kernels';
import { addRenderer } from './mimeRenderer';
import { personOf, setPerson } from './pageContext';
import { AppsPanel } from './panel';
import { PanelModel } from './panelModel';
import { IKernelClients } from './tokens';
import { subjectOf, TOGGLE_PANEL, togglePanel } from './togglePanel';

const renderer: JupyterFrontEndPlugin<IKernelClients> = {
  id: 'jupyter-reactive:renderer',
  description: 'Shows reactive apps in the outputs of notebooks.',
  autoStart: true,
  optional: [INotebookTracker],
  provides: IKernelClients,
  activate: (app: JupyterFrontEnd, tracker: INotebookTracker | null) => {
    const kernels = new Kernels();
    introduce(app);
    // At once, before any output is drawn: an earlier one would get the next best form.
    tracker?.forEach(panel => addRenderer(panel.content.rendermime, () => kernels.get(panel.sessionContext)));
    tracker?.widgetAdded.connect((_, panel) =>
      addRenderer(panel.content.rendermime, () => kernels.get(panel.sessionContext))
    );
    return kernels;
  }
};

/** Learn who uses the page; a server that does not say so leaves `st.user` without a name. */
function introduce({ serviceManager: { user } }: JupyterFrontEnd): void {
  user.ready
    .then(() => user.identity && setPerson(personOf(user.identity)))
    .catch((reason: unknown) => console.warn('[jupyter-reactive] the server does not say who you are:', reason));
}

const panel: JupyterFrontEndPlugin<void> = {
  id: 'jupyter-reactive:panel',
  description: 'Lists the reactive apps of the active notebook beside it.',
  autoStart: true,
  requires: [IKernelClients],
  optional: [INotebookTracker, ICommandPalette],
  activate: (
    app: JupyterFrontEnd,
    kernels: IKernelClients,
    tracker: INotebookTracker | null,
    palette: ICommandPalette | null
  ) => {
    if (tracker === null) {
      return;
    }
    const model = new PanelModel();
    const widget = new AppsPanel(model);
    const follow = () => model.follow(subjectOf(kernels, tracker.currentWidget));
    tracker.currentChanged.connect(follow);
    follow();
    app.shell.add(widget, 'right', { rank: 900 });
    app.commands.addCommand(TOGGLE_PANEL, {
      label: 'Show or Hide Reactive Apps',
      icon: appIcon,
      execute: () => togglePanel(app.shell, widget)
    });
    palette?.addItem({ command: TOGGLE_PANEL, category: 'Reactive Apps' });
  }
};

const widgets: JupyterFrontEndPlugin<void> = {
  id: 'jupyter-reactive:widgets',
  description: 'Shows reactive apps among ipywidgets.',
  autoStart: true,
  optional: [IJupyterWidgetRegistry],
  activate: (_: JupyterFrontEnd, registry: IJupyterWidgetRegistry | null) => {
    registry?.registerWidget({
      name: 'jupyter-reactive',
      version: '0.1.0',
      exports: async () => await import('./widget')
    });
  }
};

export default [renderer, panel, widgets];
