/** What the panel's plugin needs of the shell and of the notebook at hand. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { Widget } from '@lumino/widgets';

import type { ISubject } from './panelModel';
import type { IKernelClients } from './tokens';

export const TOGGLE_PANEL = 'jupyter-reactive:toggle-panel';

/** JupyterLab's shell and Notebook's can both fold their right area away. */
interface IFoldable extends JupyterFrontEnd.IShell {
  collapseRight?: () => void;
}

export function togglePanel(shell: IFoldable, panel: Widget): void {
  if (panel.isVisible && shell.collapseRight) {
    shell.collapseRight();
  } else {
    shell.activateById(panel.id);
  }
}

export function subjectOf(kernels: IKernelClients, notebook: NotebookPanel | null): ISubject | null {
  return notebook && { kernel: kernels.get(notebook.sessionContext), rendermime: notebook.content.rendermime };
}
