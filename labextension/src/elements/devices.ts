/** A camera or a microphone: had for as long as its field is there, or why it cannot be had. */
import { useEffect, useState } from 'react';

export class Device {
  private stream: MediaStream | null = null;
  private asking = false;
  private gone = false;

  /** Null where the person is being asked already, or has left the field before they answered. */
  async open(wish: MediaStreamConstraints): Promise<MediaStream | null> {
    if (this.asking) {
      return null;
    }
    this.asking = true;
    try {
      this.stream = await navigator.mediaDevices.getUserMedia(wish);
    } finally {
      this.asking = false;
    }
    if (this.gone) {
      this.release();
    }
    return this.stream;
  }

  /** The browser shows a device as in use until its tracks are stopped. */
  release(): void {
    this.stream?.getTracks().forEach(track => track.stop());
    this.stream = null;
  }

  mount(): () => void {
    this.gone = false;
    return () => {
      this.gone = true;
      this.release();
    };
  }
}

/** A device of one field, let go of with it. */
export function useDevice(): Device {
  const [device] = useState(() => new Device());
  useEffect(() => device.mount(), [device]);
  return device;
}

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
