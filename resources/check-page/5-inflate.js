// DEFLATE (RFC 1951), for one buffer of known size. Null for whatever is not exactly that.
const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = Array.from({ length: 30 }, (_none, code) => (code < 4 ? code + 1 : (2 + (code & 1)) * 2 ** ((code >> 1) - 1) + 1));
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
class Crooked extends Error {}

class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.held = 0;
    this.count = 0;
  }

  fill(count) {
    while (this.count < count && this.at < this.bytes.length) {
      this.held |= this.bytes[this.at++] << this.count;
      this.count += 8;
    }
  }

  take(count) {
    this.fill(count);
    if (this.count < count) throw new Crooked();
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.count -= count;
    return value;
  }

  /** The next letter of a Huffman code: the table has, by the next bits, letter and length. */
  letter(table) {
    this.fill(table.longest);
    const found = table.letters[this.held & ((1 << table.longest) - 1)], length = found & 15;
    if (!length || length > this.count) throw new Crooked();
    this.held >>>= length;
    this.count -= length;
    return found >> 4;
  }

  /** Go on at the next whole byte; bytes that were read ahead are given back. */
  align() {
    this.at -= this.count >> 3;
    this.held = this.count = 0;
  }
}

/** As zlib does, refuse a code with too many letters, and one with too few unless it is a single letter of one bit. */
function huffman(lengths, mayBeShort) {
  const longest = Math.max(...lengths), counts = new Array(17).fill(0), next = new Array(17).fill(0);
  for (const length of lengths) if (length) counts[length] += 1;
  let left = 1;
  for (let length = 1; length <= 15; length += 1) {
    left = 2 * left - counts[length];
    if (left < 0) throw new Crooked();
    next[length + 1] = (next[length] + counts[length]) << 1;
  }
  if (longest && left && !(mayBeShort && longest === 1)) throw new Crooked();
  const letters = new Int32Array(1 << longest);
  lengths.forEach((length, letter) => {
    if (!length) return;
    let code = 0;
    for (let bit = 0, straight = next[length]; bit < length; bit += 1, straight >>= 1) code = (code << 1) | (straight & 1);
    next[length] += 1;
    for (let place = code; place < letters.length; place += 1 << length) letters[place] = (letter << 4) | length;
  });
  return { longest, letters };
}

const FIXED = [
  huffman(Array.from({ length: 288 }, (_none, letter) => (letter < 144 ? 8 : letter < 256 ? 9 : letter < 280 ? 7 : 8)), false),
  huffman(new Array(32).fill(5), false),
];

function tables(bits) {
  const literals = bits.take(5) + 257, distances = bits.take(5) + 1, codes = bits.take(4) + 4;
  if (literals > 286 || distances > 30) throw new Crooked();
  const first = new Array(19).fill(0);
  for (let i = 0; i < codes; i += 1) first[CODE_ORDER[i]] = bits.take(3);
  const code = huffman(first, false), lengths = [];
  while (lengths.length < literals + distances) {
    const letter = bits.letter(code);
    if (letter < 16) {
      lengths.push(letter);
      continue;
    }
    if (letter === 16 && !lengths.length) throw new Crooked();
    const repeated = letter === 16 ? lengths[lengths.length - 1] : 0;
    const times = letter === 16 ? 3 + bits.take(2) : letter === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    for (let i = 0; i < times; i += 1) lengths.push(repeated);
  }
  if (lengths.length > literals + distances || !lengths[256]) throw new Crooked();
  return [huffman(lengths.slice(0, literals), true), huffman(lengths.slice(literals), true)];
}

function inflated(packed, size) {
  const bits = new Bits(packed), out = new Uint8Array(size);
  try {
    let at = 0, isLast = 0;
    while (!isLast) {
      isLast = bits.take(1);
      const kind = bits.take(2);
      if (kind === 3) return null;
      at = kind ? unfolded(bits, kind === 1 ? FIXED : tables(bits), out, at) : copied(bits, out, at);
    }
    bits.align();
    return at === size && bits.at === packed.length ? out : null;
  } catch (error) {
    if (error instanceof Crooked) return null;
    throw error;
  }
}

function copied(bits, out, at) {
  bits.align();
  const length = bits.take(16), check = bits.take(16);
  if ((length ^ check) !== 0xffff || bits.at + length > bits.bytes.length || at + length > out.length) throw new Crooked();
  out.set(bits.bytes.subarray(bits.at, bits.at + length), at);
  bits.at += length;
  return at + length;
}

function unfolded(bits, [literals, distances], out, start) {
  for (let at = start; ;) {
    const letter = bits.letter(literals);
    if (letter < 256) {
      if (at >= out.length) throw new Crooked();
      out[at++] = letter;
      continue;
    }
    if (letter === 256) return at;
    if (letter > 285) throw new Crooked();
    const length = LENGTHS[letter - 257] + bits.take(LENGTH_BITS[letter - 257]);
    const code = bits.letter(distances);
    if (code > 29) throw new Crooked();
    const back = DISTANCES[code] + bits.take(code < 4 ? 0 : (code >> 1) - 1);
    if (back > at || at + length > out.length) throw new Crooked();
    for (const until = at + length; at < until; at += 1) out[at] = out[at - back];
  }
}
