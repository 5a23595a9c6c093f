/** Why a camera or a microphone cannot be had, for a person to read. */

export function reasonOf(error: unknown, device: 'camera' | 'microphone'): string {
  // A page that came over plain http has no devices at all.
  if (!('mediaDevices' in navigator)) {
    return `Browsers give the ${device} only to pages that come over https or from this computer.`;
  }
  switch ((error as Error).name) {
    case 'NotAllowedError':
      return `The browser does not let this page use the ${device}. Allow it beside the page's address.`;
    case 'NotFoundError':
      return `There is no ${device}.`;
    default:
      return `The ${device} cannot be used: ${(error as Error).message}`;
  }
}
