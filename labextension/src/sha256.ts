/**
 * SHA-256. Browsers have it where a page came over https or from this computer; a server that is
 * asked by plain http from elsewhere needs our own, which is several times as slow.
 */

export async function sha256(bytes: Uint8Array): Promise<string> {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)) : digestOf(bytes);
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Return the digest by FIPS 180-4. */
export function digestOf(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.from(INITIAL);
  const words = new Int32Array(64);
  const padded = withLength(bytes);
  const whole = bytes.length - (bytes.length % 64);
  mixAll(state, words, new DataView(bytes.buffer, bytes.byteOffset, whole));
  mixAll(state, words, new DataView(padded.buffer));
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setInt32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

/** The last block or two: what is left over, a mark, and the length in bits. */
function withLength(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const rest = bytes.subarray(bytes.length - (bytes.length % 64));
  const padded = new Uint8Array(rest.length < 56 ? 64 : 128);
  padded.set(rest);
  padded[rest.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return padded;
}

function mixAll(state: Int32Array, words: Int32Array, view: DataView): void {
  for (let start = 0; start < view.byteLength; start += 64) {
    for (let i = 0; i < 16; i++) {
      words[i] = view.getInt32(start + i * 4);
    }
    mix(state, words);
  }
}

function mix(state: Int32Array, w: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const [near, far] = [at(w, i - 2), at(w, i - 15)];
    const one = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    const zero = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
    w[i] = one + at(w, i - 7) + zero + at(w, i - 16);
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(ROUNDS, i) + at(w, i)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = at(state, i) + word));
}

function at(words: ArrayLike<number>, index: number): number {
  return words[index] ?? 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of what stands behind the point of the roots of the first primes. */
function fractions(count: number, root: (prime: number) => number): number[] {
  return PRIMES.slice(0, count).map(prime => ((root(prime) % 1) * 2 ** 32) | 0);
}

const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter(
  n => n > 1 && Array.from({ length: n }, (_, d) => d).every(d => d < 2 || n % d !== 0)
);
const INITIAL = fractions(8, Math.sqrt);
const ROUNDS = fractions(64, Math.cbrt);
