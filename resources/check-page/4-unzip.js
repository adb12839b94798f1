// The zip, read as strictly as the program does, and more strictly where strictness is cheap (reader's rule 2).
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const END = 22, MARK = 'sha256:', COMMENT = MARK.length + 64;
const [REGULAR, FOLDER] = [0o100000, 0o040000];
const SIGNS = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, zip64: 0x07064b50 };
const CRC = Int32Array.from({ length: 256 }, (_none, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes) {
  let value = -1;
  for (let i = 0; i < bytes.length; i += 1) value = CRC[(value ^ bytes[i]) & 255] ^ (value >>> 8);
  return ~value >>> 0;
}

class Refusal extends Error {
  constructor(reason, places = {}) {
    super(reason);
    this.reason = reason;
    this.places = places;
  }
}
const notABundle = (detail) => new Refusal('not-a-bundle', { detail });

function allow(what, found, allowed) {
  if (found > allowed) throw new Refusal('too-big', { what, found: String(found), allowed: String(allowed) });
}

/** The files of a zip by their name below the one folder: {size, content()}. */
function readZip(raw) {
  const comment = commentOf(raw), view = new DataView(raw.buffer, raw.byteOffset, raw.length);
  const end = raw.length - comment - END;
  if (end < 0 || view.getUint32(end, true) !== SIGNS.end) throw notABundle('zip');
  const [disk, start, here, total] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true));
  const size = view.getUint32(end + 12, true), offset = view.getUint32(end + 16, true);
  if (disk || start || here !== total || offset + size !== end || view.getUint16(end + 20, true) !== comment) throw notABundle('zip');
  if (end >= 20 && view.getUint32(end - 20, true) === SIGNS.zip64) throw notABundle('zip');
  allow('files', total, LIMITS.members);
  const entries = readDirectory(raw, view, offset, end, total);
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  allow('unpacked bytes', unpacked, LIMITS.unpacked);
  if (unpacked > 1 << 20) allow('unpacked bytes', unpacked, raw.length * LIMITS.ratio);
  return filesOf(raw, view, entries, offset);
}

/** The length of the comment: ours, whose digest fits, or none when the bag was zipped anew by hand. */
function commentOf(raw) {
  const head = latin(raw.subarray(0, 4));
  if (head.length < 4 && 'PK\x03\x04'.startsWith(head)) throw new Refusal('cut-short');
  if (head !== 'PK\x03\x04') throw notABundle('zip');
  const tail = latin(raw.subarray(-END));
  if (tail.startsWith('PK\x05\x06') && tail.endsWith('\0\0')) return 0;
  const comment = latin(raw.subarray(-COMMENT));
  if (!comment.startsWith(MARK)) throw new Refusal('cut-short');
  if (hex(sha256(raw.subarray(0, raw.length - 64))) !== comment.slice(MARK.length)) throw new Refusal('altered', { name: 'zip' });
  return COMMENT;
}

function readDirectory(raw, view, offset, end, total) {
  const entries = [];
  for (let at = offset; at < end;) {
    if (at + 46 > end || view.getUint32(at, true) !== SIGNS.entry) throw notABundle('zip');
    const flags = view.getUint16(at + 8, true), method = view.getUint16(at + 10, true);
    const [crc, packed, size] = [16, 20, 24].map((place) => view.getUint32(at + place, true));
    const [nameLength, extra, note] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const kind = (view.getUint32(at + 38, true) >>> 16) & 0o170000, local = view.getUint32(at + 42, true);
    const name = latin(raw.subarray(at + 46, at + 46 + nameLength)), isFolder = name.endsWith('/');
    const isKnown = (method === 0 || method === 8) && raw[at + 6] <= 63 && !(flags & ~0x080e) && ![packed, size, local].includes(0xffffffff);
    const isPlain = kind === 0 || kind === (isFolder ? FOLDER : REGULAR);
    if (!isKnown || !isPlain || nameLength > 200 || !NAME.test(name.replace(/\/$/, ''))) throw notABundle(name.slice(0, 80));
    entries.push({ name, isFolder, method, crc, packed, size, local });
    at += 46 + nameLength + extra + note;
    if (at > end) throw notABundle('zip');
  }
  if (entries.length !== total) throw notABundle('zip');
  return entries;
}

function filesOf(raw, view, entries, directory) {
  const files = new Map(), seen = new Set(), folders = new Set();
  const inOrder = [...entries].sort((one, other) => one.local - other.local);
  inOrder.forEach((entry, index) => locate(raw, view, entry, index + 1 < inOrder.length ? inOrder[index + 1].local : directory));
  for (const entry of entries) {
    if (entry.isFolder && !entry.size) continue;
    const slash = entry.name.indexOf('/'), below = entry.name.slice(slash + 1), small = entry.name.toLowerCase();
    if (slash < 0 || !below || seen.has(small)) throw notABundle(entry.name);
    seen.add(small);
    folders.add(entry.name.slice(0, slash));
    files.set(below, { size: entry.size, content: () => contentOf(raw, entry, below) });
  }
  if (folders.size !== 1) throw notABundle('folder');
  return files;
}

/** Find where a file's bytes begin; they end before the next file begins, so that no two share any. */
function locate(raw, view, entry, next) {
  const at = entry.local, altered = new Refusal('altered', { name: entry.name });
  if (at + 30 > raw.length || view.getUint32(at, true) !== SIGNS.local) throw altered;
  const nameLength = view.getUint16(at + 26, true), extra = view.getUint16(at + 28, true);
  if (latin(raw.subarray(at + 30, at + 30 + nameLength)) !== entry.name) throw altered;
  entry.begin = at + 30 + nameLength + extra;
  if (entry.begin + entry.packed > next) throw notABundle(entry.name);
}

function contentOf(raw, entry, name) {
  const packed = raw.subarray(entry.begin, entry.begin + entry.packed);
  const content = entry.method ? inflated(packed, entry.size) : packed;
  if (!content || content.length !== entry.size || crc32(content) !== entry.crc) throw new Refusal('altered', { name });
  return content;
}
