/** What this extension offers to others: the kernel clients of open notebooks. */
import type { ISessionContext } from '@jupyterlab/apputils';
import { Token } from '@lumino/coreutils';

import type { Apps } from './apps';
import type { KernelClient } from './kernelClient';

export interface IKernel {
  readonly client: KernelClient;
  readonly apps: Apps;
}

export interface IKernelClients {
  /** Return the client of a session's kernel; the same one for the same session. */
  get(context: ISessionContext): IKernel;
}

export const IKernelClients = new Token<IKernelClients>(
  'jupyter-reactive:IKernelClients',
  'Connections to the reactive apps of the kernels of open notebooks.'
);
