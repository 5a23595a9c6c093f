/** The kernel clients of the open notebooks: one per session, made on first need. */
import type { ISessionContext } from '@jupyterlab/apputils';

import { Apps } from './apps';
import { KernelClient } from './kernelClient';
import type { IKernel, IKernelClients } from './tokens';

export class Kernels implements IKernelClients {
  private readonly bySession = new WeakMap<ISessionContext, IKernel>();

  get(context: ISessionContext): IKernel {
    const known = this.bySession.get(context);
    return known ?? this.add(context);
  }

  private add(context: ISessionContext): IKernel {
    const client = new KernelClient(context);
    const kernel = { client, apps: new Apps(client) };
    this.bySession.set(context, kernel);
    context.disposed.connect(() => client.dispose());
    return kernel;
  }
}
