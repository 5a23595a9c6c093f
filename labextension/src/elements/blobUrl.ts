/** An address under which the browser finds a blob's bytes; given back when it is not needed. */
import { useEffect, useState } from 'react';

import type { IRenderContext } from '../renderer';
import type { Blob as BlobReference } from '../schema';
import { isSafeLink } from './safeLink';

/** The address to show: that of the source before, until the browser has decoded the new one. */
export function useBlobUrl(source: BlobReference | string, context: IRenderContext): string | null {
  const [shown, setShown] = useState<string | null>(null);
  const address = typeof source === 'string' ? source : null;
  const bytes = typeof source === 'string' ? undefined : context.blob(source.hash);
  const mime = typeof source === 'string' ? '' : source.mime;
  useEffect(() => {
    const url = address === null ? local(bytes, mime) : remote(address, context.trusted);
    if (url === null) {
      return;
    }
    let gone = false;
    void decoded(url).then(() => gone || setShown(url));
    return () => {
      gone = true;
      release(url);
    };
  }, [address, bytes, mime, context.trusted]);
  return shown;
}

function remote(address: string, trusted: boolean): string | null {
  return isSafeLink(address) && (trusted || address.startsWith('data:')) ? address : null;
}

function local(bytes: Uint8Array | undefined, mime: string): string | null {
  return bytes ? URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime })) : null;
}

/** Resolves also when the picture is broken: then its alternative text is to be seen. */
function decoded(url: string): Promise<void> {
  const image = new Image();
  image.src = url;
  return typeof image.decode === 'function' ? image.decode().catch(() => undefined) : Promise.resolve();
}

/** An address may still be on the screen until its successor is decoded; a second is ample. */
function release(url: string): void {
  if (url.startsWith('blob:')) {
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }
}
