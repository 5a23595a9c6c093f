/** What a frame may do, and which addresses one may show. */
export const SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-downloads';

export function webAddress(text: string): URL | null {
  try {
    const address = new URL(text, window.location.href);
    return ['http:', 'https:'].includes(address.protocol) ? address : null;
  } catch {
    return null;
  }
}
