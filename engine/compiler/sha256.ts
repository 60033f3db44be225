/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, in hexadecimal. Written out because the compiler
 * runs synchronously in browsers, where the platform's own digest is asynchronous and, outside
 * secure contexts, missing.
 */
export const sha256 = (text: string): string => {
  const state = Uint32Array.from(INITIAL);
  const words = new Uint32Array(64);
  const data = padded(new TextEncoder().encode(text));
  const view = new DataView(data.buffer);
  for (let block = 0; block < data.length; block += 64) compress(state, words, view, block);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
};

/** The message, a one bit, zeros, and its length in bits as a 64-bit number. */
const padded = (bytes: Uint8Array): Uint8Array => {
  const data = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  data.set(bytes);
  data[bytes.length] = 0x80;
  const view = new DataView(data.buffer);
  view.setUint32(data.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(data.length - 4, (bytes.length << 3) >>> 0);
  return data;
};

const compress = (state: Uint32Array, words: Uint32Array, view: DataView, block: number): void => {
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(block + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const [before2, before15] = [at(words, i - 2), at(words, i - 15)];
    const s0 = rotated(before15, 7) ^ rotated(before15, 18) ^ (before15 >>> 3);
    const s1 = rotated(before2, 17) ^ rotated(before2, 19) ^ (before2 >>> 10);
    words[i] = at(words, i - 16) + s0 + at(words, i - 7) + s1;
  }
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUNDS, i) + at(words, i)) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = at(state, i) + value;
  });
};

const at = (words: Uint32Array, index: number): number => words[index] ?? 0;
const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** First 32 bits of the fractional parts of a root of the first primes. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 0x100000000);

const primes = (count: number): readonly number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
};

const INITIAL = primes(8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Uint32Array.from(primes(64).map((prime) => fraction(Math.cbrt(prime))));
