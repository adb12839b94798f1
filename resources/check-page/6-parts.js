// Parts of a file that was cut for the mail (FORMAT.md, Parts): put together in any order, the missing ones named.
const PART_HEAD = new RegExp(
  '^PQPART 1\\npart: ([0-9]{1,3})/([0-9]{1,3})\\nname: ([A-Za-z0-9_-][A-Za-z0-9._-]{0,119})\\nsize: ([0-9]{1,12})\\n'
  + 'sha256: ([0-9a-f]{64})\\nbag: ([0-9a-f]{64}|-)\\noffset: ([0-9]{1,12})\\nlength: ([0-9]{1,12})\\npiece-sha256: ([0-9a-f]{64})\\n *\\n$',
);

const isPart = (raw) => latin(raw.subarray(0, 7)) === 'PQPART ';

/** A part whose piece fits its own head. */
function readPart(raw, file) {
  const found = PART_HEAD.exec(latin(raw.subarray(0, 512)));
  if (!found || raw.length < 512) throw new Refusal('not-a-part', { name: file });
  const [number, count, size, offset, length] = [1, 2, 4, 7, 8].map((place) => Number(found[place]));
  const [, , , name, , digest, , , , seal] = found, even = Math.ceil(size / count), piece = raw.subarray(512);
  const fits = number >= 1 && number <= count && size > 0 && size <= LIMITS.packed && offset === (number - 1) * even;
  if (!fits || length <= 0 || length !== Math.min(even, size - offset)) throw new Refusal('not-a-part', { name: file });
  if (piece.length !== length || hex(sha256(piece)) !== seal) throw new Refusal('damaged-part', { part: number, count, file: name });
  return { number, count, name, size, digest, piece };
}

/** The numbers that have not come yet. */
function missingParts(parts) {
  const { count } = parts.values().next().value;
  return Array.from({ length: count }, (_none, index) => index + 1).filter((number) => !parts.has(number));
}

/** The whole file; what was joined must be what each part says it belongs to. */
function joinedParts(parts) {
  const first = parts.values().next().value;
  const raw = joined([...parts.values()].sort((one, other) => one.number - other.number).map((part) => part.piece));
  if (raw.length !== first.size || hex(sha256(raw)) !== first.digest) throw new Refusal('altered', { name: first.name });
  return raw;
}
