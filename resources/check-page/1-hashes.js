// SHA-256, SHA-512 (FIPS 180-4), HMAC (RFC 2104), HKDF (RFC 5869). Bytes are always Uint8Array.
const MASK64 = (1n << 64n) - 1n;
const PRIMES = [];
for (let n = 2; PRIMES.length < 80; n += 1) if (PRIMES.every((prime) => n % prime)) PRIMES.push(n);

/** The largest whole number whose power is not above the value; the constants of SHA-2 are fractions of such roots. */
function rootOf(value, degree) {
  let found = 0n;
  for (let bit = 1n << 70n; bit; bit >>= 1n) if ((found | bit) ** degree <= value) found |= bit;
  return found & MASK64;
}
const ROUNDS = PRIMES.map((prime) => rootOf(BigInt(prime) << 192n, 3n));
const START = PRIMES.slice(0, 8).map((prime) => rootOf(BigInt(prime) << 128n, 2n));
const ROUNDS_256 = Int32Array.from(ROUNDS.slice(0, 64), (value) => Number(value >> 32n) | 0);
const START_256 = Int32Array.from(START, (value) => Number(value >> 32n) | 0);

/** The message's end as SHA-2 wants it: a one bit, zeros, the length in bits. */
function padded(bytes, block) {
  const left = bytes.length % block;
  const size = left + 1 + block / 8 > block ? 2 * block : block;
  const tail = new Uint8Array(size);
  tail.set(bytes.subarray(bytes.length - left));
  tail[left] = 128;
  new DataView(tail.buffer).setBigUint64(size - 8, BigInt(bytes.length) * 8n);
  return tail;
}

function sha256(bytes) {
  const state = Int32Array.from(START_256);
  const words = new Int32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) mix256(state, words, bytes, at);
  const tail = padded(bytes, 64);
  for (let at = 0; at < tail.length; at += 64) mix256(state, words, tail, at);
  const digest = new Uint8Array(32);
  state.forEach((word, index) => new DataView(digest.buffer).setInt32(4 * index, word));
  return digest;
}

function mix256(state, words, bytes, at) {
  for (let i = 0, k = at; i < 16; i += 1, k += 4) {
    words[i] = (bytes[k] << 24) | (bytes[k + 1] << 16) | (bytes[k + 2] << 8) | bytes[k + 3];
  }
  for (let i = 16; i < 64; i += 1) {
    const x = words[i - 15], y = words[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = words[i - 16] + s0 + words[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS_256[i] + words[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
  }
  state[0] += a; state[1] += b; state[2] += c; state[3] += d;
  state[4] += e; state[5] += f; state[6] += g; state[7] += h;
}

/** For short messages only: a signature's, never a file's. */
function sha512(bytes) {
  const whole = bytes.length - (bytes.length % 128);
  const message = joined([bytes.subarray(0, whole), padded(bytes, 128)]);
  const view = new DataView(message.buffer);
  const state = BigUint64Array.from(START);
  for (let at = 0; at < message.length; at += 128) mix512(state, view, at);
  const digest = new Uint8Array(64);
  state.forEach((word, index) => new DataView(digest.buffer).setBigUint64(8 * index, word));
  return digest;
}

const turned = (value, by) => ((value >> by) | (value << (64n - by))) & MASK64;

function mix512(state, view, at) {
  const words = new BigUint64Array(80);
  for (let i = 0; i < 16; i += 1) words[i] = view.getBigUint64(at + 8 * i);
  for (let i = 16; i < 80; i += 1) {
    const x = words[i - 15], y = words[i - 2];
    const s0 = turned(x, 1n) ^ turned(x, 8n) ^ (x >> 7n);
    const s1 = turned(y, 19n) ^ turned(y, 61n) ^ (y >> 6n);
    words[i] = words[i - 16] + s0 + words[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 80; i += 1) {
    const s1 = turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n);
    const one = h + s1 + ((e & f) ^ (~e & MASK64 & g)) + ROUNDS[i] + words[i];
    const s0 = turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n);
    const two = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g; g = f; f = e; e = (d + one) & MASK64; d = c; c = b; b = a; a = (one + two) & MASK64;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => { state[index] += word; });
}

function hmac(key, message) {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha256(key) : key);
  const inner = sha256(joined([block.map((byte) => byte ^ 0x36), message]));
  return sha256(joined([block.map((byte) => byte ^ 0x5c), inner]));
}

/** Up to 32 bytes of key material. */
function hkdf(secret, salt, info, length = 32) {
  return hmac(hmac(salt, secret), joined([ascii(info), Uint8Array.of(1)])).subarray(0, length);
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
}

const ascii = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const isSame = (one, other) => one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Bytes as text of one letter a byte, in pieces that no browser finds too long. */
function latin(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Strict base 64: what is not written the one right way gives null. */
function fromBase64(text, isPadded = true) {
  try {
    const bytes = ascii(atob(text));
    return toBase64(bytes, isPadded) === text ? bytes : null;
  } catch {
    return null;
  }
}

function toBase64(bytes, isPadded = true) {
  const text = btoa(latin(bytes));
  return isPadded ? text : text.replace(/=+$/, '');
}
