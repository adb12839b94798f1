// The age layer (age-encryption.org/v1): X25519, HKDF, ChaCha20-Poly1305 (RFC 8439), STREAM.
const AGE = 'age-encryption.org/v1';
const CHUNK = 65536;
const FIVE_LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

function quarter(s, a, b, c, d) {
  let x;
  s[a] += s[b]; x = s[d] ^ s[a]; s[d] = (x << 16) | (x >>> 16);
  s[c] += s[d]; x = s[b] ^ s[c]; s[b] = (x << 12) | (x >>> 20);
  s[a] += s[b]; x = s[d] ^ s[a]; s[d] = (x << 8) | (x >>> 24);
  s[c] += s[d]; x = s[b] ^ s[c]; s[b] = (x << 7) | (x >>> 25);
}

/** Give the key stream block by block, changed in place, to whoever takes it. */
function chachaBlocks(key, nonce, first, count, take) {
  const state = new Uint32Array(16), block = new Uint32Array(16);
  state.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
  for (let i = 0; i < 8; i += 1) state[4 + i] = word(key, 4 * i);
  for (let i = 0; i < 3; i += 1) state[13 + i] = word(nonce, 4 * i);
  for (let number = 0; number < count; number += 1) {
    state[12] = first + number;
    block.set(state);
    for (let round = 0; round < 10; round += 1) {
      quarter(block, 0, 4, 8, 12); quarter(block, 1, 5, 9, 13); quarter(block, 2, 6, 10, 14); quarter(block, 3, 7, 11, 15);
      quarter(block, 0, 5, 10, 15); quarter(block, 1, 6, 11, 12); quarter(block, 2, 7, 8, 13); quarter(block, 3, 4, 9, 14);
    }
    for (let i = 0; i < 16; i += 1) block[i] += state[i];
    take(block, number);
  }
}
const word = (bytes, at) => (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;

function chacha20(key, nonce, first, bytes) {
  const out = new Uint8Array(bytes.length);
  chachaBlocks(key, nonce, first, Math.ceil(bytes.length / 64), (block, number) => {
    const at = 64 * number, until = Math.min(64, bytes.length - at);
    for (let i = 0; i < until; i += 1) out[at + i] = bytes[at + i] ^ (block[i >> 2] >>> (8 * (i & 3)));
  });
  return out;
}

/** Six limbs of 22 bits of a number of 16 bytes, so that products stay exact. */
function limbs(bytes, at, top) {
  const a = word(bytes, at), b = word(bytes, at + 4), c = word(bytes, at + 8), d = word(bytes, at + 12), m = 0x3fffff;
  return [a & m, ((a >>> 22) | (b << 10)) & m, ((b >>> 12) | (c << 20)) & m, (c >>> 2) & m, ((c >>> 24) | (d << 8)) & m, (d >>> 14) | top];
}

/** Poly1305 over whole blocks of 16 bytes. */
function poly1305(key, message) {
  const clamped = Uint8Array.from(key.subarray(0, 16));
  for (const index of [3, 7, 11, 15]) clamped[index] &= 15;
  for (const index of [4, 8, 12]) clamped[index] &= 252;
  const r = limbs(clamped, 0, 0), folded = r.map((limb) => 20 * limb);
  let h = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < message.length; at += 16) h = multiplied(h, limbs(message, at, 1 << 18), r, folded);
  const sum = h.reduce((total, limb, index) => total + (BigInt(limb) << BigInt(22 * index)), 0n) % ((1n << 130n) - 5n);
  return toLittleEndian((sum + littleEndian(key.subarray(16, 32))) & ((1n << 128n) - 1n)).subarray(0, 16);
}

function multiplied(h, m, r, folded) {
  const sum = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 6; i += 1) {
    const limb = h[i] + m[i];
    for (let j = 0; j < 6; j += 1) sum[(i + j) % 6] += limb * (i + j < 6 ? r[j] : folded[j]);
  }
  let carry = 0;
  for (let i = 0; i < 6; i += 1) {
    const size = i < 5 ? 4194304 : 1048576, value = sum[i] + carry;
    carry = Math.floor(value / size);
    sum[i] = value - carry * size;
  }
  sum[0] += 5 * carry;
  carry = Math.floor(sum[0] / 4194304);
  sum[0] -= carry * 4194304;
  sum[1] += carry;
  return sum;
}

/** The plain text, or null when the seal does not fit. Nothing is authenticated besides. */
function unsealed(key, nonce, sealed) {
  if (sealed.length < 16) return null;
  const body = sealed.subarray(0, sealed.length - 16);
  const once = chacha20(key, nonce, 0, new Uint8Array(32));
  const message = new Uint8Array(16 * Math.ceil(body.length / 16) + 16);
  message.set(body);
  new DataView(message.buffer).setBigUint64(message.length - 8, BigInt(body.length), true);
  return isSame(poly1305(once, message), sealed.subarray(body.length)) ? chacha20(key, nonce, 1, body) : null;
}

/** The secret in the text of an age_identity.txt, or null. */
function readIdentity(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
  if (lines.length !== 1 || !/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(lines[0])) return null;
  const prefix = 'age-secret-key-', values = Array.from(lines[0].slice(16).toLowerCase(), (letter) => FIVE_LETTERS.indexOf(letter));
  const head = [...Array.from(prefix, (letter) => letter.charCodeAt(0) >> 5), 0, ...Array.from(prefix, (letter) => letter.charCodeAt(0) & 31)];
  if (remainder([...head, ...values]) !== 1) return null;
  const number = values.slice(0, 52).reduce((sum, value) => (sum << 5n) | BigInt(value), 0n);
  return number & 15n ? null : toLittleEndian(number >> 4n).reverse();
}

function remainder(values) {
  let rest = 1;
  for (const value of values) {
    const top = rest >>> 25;
    rest = ((rest & 0x1ffffff) << 5) ^ value;
    [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].forEach((one, place) => { if ((top >> place) & 1) rest ^= one; });
  }
  return rest;
}

/** Decrypt whole or not at all. */
function decrypted(raw, identity) {
  const start = latin(raw.subarray(0, LIMITS.age_header));
  if (!start.startsWith(`${AGE}\n`)) throw `${AGE}\n`.startsWith(start) ? new Refusal('cut-short') : new Refusal('future-version', { version: start.split('\n')[0].slice(0, 32), known: 'age v1' });
  const end = /\n--- ([A-Za-z0-9+/]{43})\n/.exec(start);
  if (!end) throw raw.length < LIMITS.age_header ? new Refusal('cut-short') : new Refusal('damaged');
  const fileKey = unwrapped(start.slice(0, end.index).split('\n').slice(1), identity);
  const mac = fromBase64(end[1], false);
  if (!mac || !isSame(hmac(hkdf(fileKey, new Uint8Array(0), 'header'), raw.subarray(0, end.index + 4)), mac)) throw new Refusal('damaged');
  return opened(raw.subarray(end.index + end[0].length), fileKey);
}

function unwrapped(lines, secret) {
  const mine = x25519(secret, X_BASE);
  let found = null;
  for (const { words, body } of stanzas(lines)) {
    if (words[0] === 'scrypt') throw new Refusal('no-fitting-key');
    if (words[0] !== 'X25519') continue;
    const theirs = fromBase64(words[1] || '', false);
    if (words.length !== 2 || !theirs || theirs.length !== 32 || body.length !== 32) throw new Refusal('damaged');
    if (found) continue;
    const shared = x25519(secret, theirs);
    if (!shared) throw new Refusal('damaged');
    found = unsealed(hkdf(shared, joined([theirs, mine]), `${AGE}/X25519`), new Uint8Array(12), body);
  }
  if (!found) throw new Refusal('no-fitting-key');
  return found;
}

/** The recipients' lines: "-> kind words…", then a body in lines of 64 letters, of which the last is shorter. */
function stanzas(lines) {
  const found = [];
  for (let at = 0; at < lines.length;) {
    if (!/^->( [!-~]+)+$/.test(lines[at])) throw new Refusal('damaged');
    const words = lines[at].slice(3).split(' ');
    let text = '', line;
    do {
      at += 1;
      line = lines[at];
      if (line === undefined || line.length > 64) throw new Refusal('damaged');
      text += line;
    } while (line.length === 64);
    at += 1;
    const body = fromBase64(text, false);
    if (!body) throw new Refusal('damaged');
    found.push({ words, body });
  }
  return found;
}

function opened(payload, fileKey) {
  if (payload.length < 32) throw new Refusal('cut-short');
  const key = hkdf(fileKey, payload.subarray(0, 16), 'payload');
  const plain = [], nonce = new Uint8Array(12);
  for (let at = 16, number = 0; at < payload.length; at += CHUNK + 16, number += 1) {
    const until = Math.min(at + CHUNK + 16, payload.length);
    new DataView(nonce.buffer).setUint32(7, number);
    nonce[11] = until === payload.length ? 1 : 0;
    const piece = unsealed(key, nonce, payload.subarray(at, until));
    if (!piece || (!piece.length && number)) throw new Refusal('damaged');
    plain.push(piece);
  }
  return joined(plain);
}
