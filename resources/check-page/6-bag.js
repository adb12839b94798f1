// The bag: signature, digests, head (reader's rule 3 to 6), and what names a bundle.
const [INFO, MANIFEST, TAG_MANIFEST] = ['bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'];
const SIGNATURE = `${TAG_MANIFEST}.sig`, SIGNED = [INFO, 'bagit.txt', MANIFEST];
const [RECORDS, ATTACHMENTS, CATALOGUE] = ['data/records/', 'data/attachments/', 'data/catalogue/'];
const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const NAMESPACE = 'phuquoc-bundle@1';
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Everything that can be known of a bundle without knowing anybody's key; a Refusal says why it is none. */
async function examine(raw, identity, breathe = async () => {}) {
  allow('bytes', raw.length, LIMITS.packed);
  const isEncrypted = isAge(raw);
  if (isEncrypted && !identity) throw new Refusal('no-identity');
  const files = readZip(isEncrypted ? decrypted(raw, identity) : raw);
  refuseFuture(infoOf(files).get('Format-Version'));
  const key = await signerOf(files);
  const bag = await checkBag(files, breathe);
  const head = headOf(bag);
  return { ...bag, head, isEncrypted, signedBy: fingerprint(key), contentCode: contentCode(bag.digests), preview: previewOf(files) };
}

function isAge(raw) {
  const family = 'age-encryption.org/', start = latin(raw.subarray(0, family.length));
  return start.length > 0 && family.startsWith(start);
}

function tag(files, name) {
  const file = files.get(name);
  if (!file) throw notABundle(name);
  allow(name, file.size, LIMITS.tag_file);
  const text = latin(file.content());
  if (/[^\n -~]/.test(text)) throw notABundle(name);
  return text;
}

function infoOf(files) {
  const info = new Map();
  for (const line of linesOf(tag(files, INFO))) {
    const [, name, value] = /^([!-9;-~]+): (.*)$/.exec(line) || [null, line, ''];
    if ((name === line && !/^ .+$/.test(line)) || info.has(name)) throw notABundle(INFO);
    info.set(name, value);
  }
  return info;
}

function refuseFuture(version) {
  const found = /^([0-9]{1,4})\.[0-9]{1,4}$/.exec(version || '');
  if (!found) throw notABundle('Format-Version');
  if (Number(found[1]) > parseInt(VERSION, 10)) throw new Refusal('future-version', { version, known: VERSION });
}

/** The raw key whose signature over the tag manifest fits; that it is anybody's in particular is not said. */
async function signerOf(files) {
  const manifest = ascii(tag(files, TAG_MANIFEST));
  if (!files.has(SIGNATURE)) throw new Refusal('signature-missing');
  const [key, signature] = unarmoured(tag(files, SIGNATURE));
  const message = joined([ascii('SSHSIG'), ...[ascii(NAMESPACE), new Uint8Array(0), ascii('sha512'), sha512(manifest)].map(counted)]);
  if (!isSignedBy(key, signature, message) || !(await browserAgrees(key, signature, message))) throw new Refusal('signature-wrong');
  return key;
}

/** Where the browser knows Ed25519 itself, it must come to the same end. */
async function browserAgrees(key, signature, message) {
  let imported;
  try {
    imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
  } catch {
    return true;
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, message);
}

/** Key and signature of an SSHSIG that is, letter for letter, what ssh-keygen writes. */
function unarmoured(text) {
  const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} SSH SIGNATURE-----\n`);
  const isArmoured = text.startsWith(begin) && text.endsWith(end) && text.length > begin.length + end.length;
  const blob = isArmoured && fromBase64(text.slice(begin.length, -end.length).replace(/\n/g, ''));
  if (!blob) throw new Refusal('signature-wrong');
  const key = blob.subarray(33, 65), signature = blob.subarray(-64);
  const inside = [keyBlob(key), ascii(NAMESPACE), new Uint8Array(0), ascii('sha512'), joined([counted(ascii('ssh-ed25519')), counted(signature)])];
  const again = joined([ascii('SSHSIG'), Uint8Array.of(0, 0, 0, 1), ...inside.map(counted)]);
  const lines = toBase64(again).replace(/.{1,70}/g, '$&\n');
  if (key.length !== 32 || signature.length !== 64 || `${begin}${lines}${end}` !== text) throw new Refusal('signature-wrong');
  return [key, signature];
}

const keyBlob = (key) => joined([counted(ascii('ssh-ed25519')), counted(key)]);
const fingerprint = (key) => `SHA256:${toBase64(sha256(keyBlob(key)), false)}`;

function counted(bytes) {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, bytes.length);
  return joined([size, bytes]);
}

/** Every digest of both manifests, nothing missing, nothing unlisted. */
async function checkBag(files, breathe) {
  const tagManifest = tag(files, TAG_MANIFEST);
  const tags = listed(tagManifest, TAG_MANIFEST), payload = listed(tag(files, MANIFEST), MANIFEST);
  const present = [...files.keys()], data = present.filter((name) => name.startsWith('data/'));
  refuseDifference([...tags.keys()], SIGNED);
  refuseDifference(present.filter((name) => !name.startsWith('data/')), [...SIGNED, TAG_MANIFEST, SIGNATURE]);
  refuseDifference(data, [...payload.keys()]);
  const info = infoOf(files), sizeOf = (names) => names.reduce((sum, name) => sum + files.get(name).size, 0);
  const oxum = `${sizeOf(data)}.${data.length}`;
  if ((info.get('Payload-Oxum') ?? oxum) !== oxum) throw new Refusal('altered', { name: INFO });
  allow('bytes of records', sizeOf(data.filter((name) => name.startsWith(RECORDS))), LIMITS.records);
  for (const [name, digest] of [...tags, ...payload]) {
    if (hex(sha256(files.get(name).content())) !== digest || (name.startsWith(ATTACHMENTS) && name !== ATTACHMENTS + digest)) throw new Refusal('altered', { name });
    await breathe(name);
  }
  if (latin(files.get('bagit.txt').content()) !== DECLARATION) throw notABundle('bagit.txt');
  return { files, digests: payload, digest: hex(sha256(ascii(tagManifest))), info };
}

function refuseDifference(found, expected) {
  const one = new Set(found), other = new Set(expected);
  const odd = [...found.filter((name) => !other.has(name)), ...expected.filter((name) => !one.has(name))].sort();
  if (odd.length) throw new Refusal('altered', { name: odd[0] });
}

/** Lines, of which the last may lack its end. */
const linesOf = (text) => (text ? text.replace(/\n$/, '').split('\n') : []);

function listed(text, name) {
  const found = new Map();
  for (const line of linesOf(text)) {
    const match = /^([0-9a-f]{64})  ([!-~]+)$/.exec(line);
    if (!match || found.has(match[2])) throw notABundle(name);
    found.set(match[2], match[1]);
  }
  return found;
}

function utf8(bytes, name) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw notABundle(name);
  }
}

const isText = (pattern, longest) => (value) => typeof value === 'string' && [...value].length <= longest && pattern.test(value);
const isCount = (least, most) => (value) => Number.isInteger(value) && value >= least && value <= most;
const orNull = (test) => (value) => value === null || value === undefined || test(value);
const orAbsent = (test) => (value) => value === undefined || test(value);
const isObject = (value) => Boolean(value) && typeof value === 'object' && !Array.isArray(value);
const isDigest = isText(/^[0-9a-f]{64}$/, 64);
const isPlainName = isText(/^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff]*$/u, 200);
const isOffice = (value) => isText(/^[0-9]{1,8}@[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 20)(value) && isDay(value.split('@')[1]);
const isMoment = (value) => isText(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.(?!0{6})[0-9]{6})?$/, 26)(value) && isDay(value.slice(0, 10));

function isDay(text) {
  const [year, month, day] = text.split('-').map(Number), date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const HEAD_FIELDS = {
  format: (value) => value === 'phuquoc-bundle',
  format_version: isText(/^[0-9]{1,4}\.[0-9]{1,4}$/, 9),
  kind: (value) => typeof value === 'string',
  sender: isOffice,
  sender_name: isPlainName,
  receiver: isOffice,
  receiver_name: isPlainName,
  sequence: isCount(1, 2 ** 31),
  previous: orNull(isDigest),
  made_at: isMoment,
  practice: (value) => typeof value === 'boolean',
  encrypted: (value) => typeof value === 'boolean',
  journal_head: isCount(0, 2 ** 53 - 1),
  program: isText(/^[ -~]*$/, 60),
  reply_key: orNull(isText(/^age1[0-9a-z]+$/, 100)),
  counts: (value) => isObject(value) && Object.values(value).every(isCount(0, 2 ** 53 - 1)),
  device: orAbsent(isText(/^(?:[0-9a-f]{6})?$/, 6)),
  several: orAbsent((value) => typeof value === 'boolean'),
  journal_digest: orNull(isDigest),
  journal_before: orNull((value) => isObject(value) && isCount(0, 2 ** 53 - 1)(value.head) && isDigest(value.digest)),
};

/** Read data/head.json, type by type, and hold it against bag-info.txt. */
function headOf({ files, info }) {
  const file = files.get('data/head.json'), bad = notABundle('head.json');
  if (!file) throw bad;
  allow('data/head.json', file.size, LIMITS.tag_file);
  const text = utf8(file.content(), 'head.json');
  let head;
  try {
    head = JSON.parse(text);
  } catch {
    throw bad;
  }
  if (!isObject(head) || !isTame(head, text)) throw bad;
  for (const [name, isGood] of Object.entries(HEAD_FIELDS)) if (!isGood(head[name])) throw bad;
  if (!Object.hasOwn(KINDS, head.kind)) throw new Refusal('future-version', { version: `${head.format_version}, ${head.kind.slice(0, 20)}`, known: VERSION });
  const marks = [head.sender, head.receiver, head.kind, String(head.sequence), head.made_at, head.format_version, yes(head.encrypted), yes(head.practice)];
  MARKS.forEach((name, index) => { if (info.get(name) !== marks[index]) throw new Refusal('altered', { name: INFO }); });
  return head;
}

const MARKS = ['Sender', 'Receiver', 'Kind', 'Sequence', 'Made-At', 'Format-Version', 'Encrypted', 'Practice'];
const yes = (mark) => (mark ? 'yes' : 'no');

/** What a browser reads in JSON and the program does not: 3.0 as a whole number, half a letter, a hundred folds. */
function isTame(head, text) {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  let depth = 0, deepest = 0;
  for (const letter of bare) {
    if (letter === '{' || letter === '[') deepest = Math.max(deepest, depth += 1);
    if (letter === '}' || letter === ']') depth -= 1;
  }
  return deepest <= 100 && !/[0-9][.eE]/.test(bare) && !/\\ud[89a-f]/i.test(JSON.stringify(head));
}

function previewOf(files) {
  const file = files.get('data/preview.html');
  return file ? utf8(file.content(), 'preview.html') : null;
}

/** The code to read over the telephone: records, attachments, receipt, catalogue files, whoever sends them when. */
function contentCode(digests) {
  const isContent = (name) => [RECORDS, ATTACHMENTS, CATALOGUE].some((folder) => name.startsWith(folder)) || name === 'data/receipt.json';
  const lines = [...digests].filter(([name]) => isContent(name)).sort(([one], [other]) => (one < other ? -1 : 1));
  const number = BigInt(`0x${hex(sha256(ascii(lines.map(([name, digest]) => `${digest}  ${name}\n`).join(''))))}`) >> 216n;
  const code = Array.from({ length: 8 }, (_none, place) => CROCKFORD[Number((number >> BigInt(35 - 5 * place)) & 31n)]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
