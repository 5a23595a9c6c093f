/** Vega's way to other addresses: open in a trusted notebook, closed elsewhere. */
import { loader, type Loader } from 'vega';

export function closedLoader(trusted: boolean): Loader {
  const open = loader({ target: '_blank' });
  return trusted ? open : { ...open, load: refuse, http: refuse, file: refuse, sanitize: sanitizeLocal };
}

function refuse(address: string): Promise<string> {
  return Promise.reject(new Error(`This notebook is not trusted, so the chart may not load ${address}`));
}

function sanitizeLocal(address: string): Promise<{ href: string }> {
  return /^(?:data:image\/|#)/i.test(address) ? Promise.resolve({ href: address }) : Promise.reject(new Error('Not trusted'));
}
