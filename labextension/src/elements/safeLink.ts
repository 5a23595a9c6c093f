/** Which addresses a link may have: those that cannot run a script. */

const SAFE = /^(?:https?:|mailto:|tel:|#|\/|\.|[^:/?#]*(?:[/?#]|$))/i;
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);/i;

export function isSafeLink(address: string): boolean {
  // Browsers skip control characters, so `java\tscript:` is `javascript:`.
  const seen = address.replace(/[^!-\u{10ffff}]/gu, '');
  return SAFE.test(seen) || PICTURE.test(seen);
}
