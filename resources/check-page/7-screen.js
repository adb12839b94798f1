// What a person sees. Texts of others are only ever put in as text; the preview stands in a frame that may do nothing.
const at = (id) => document.getElementById(id);
const VERDICTS = {
  working: ['·', 'Đang kiểm tra…', 'Checking…', 'wait'],
  refused: ['✘', 'KHÔNG DÙNG ĐƯỢC GÓI NÀY', 'Do not use this bundle', 'bad'],
  mismatch: ['✘', 'KHÔNG PHẢI KHÓA CỦA NƠI GỬI MÀ BẠN BIẾT', 'Signed by another key than the one you know', 'bad'],
  locked: ['?', 'GÓI ĐƯỢC MÃ HÓA: CHƯA XEM ĐƯỢC BÊN TRONG', 'Encrypted: nothing inside was checked yet', 'wait'],
  unknown: ['?', 'CÒN NGUYÊN VẸN, NHƯNG CHƯA KIỂM TRA CHỮ KÝ CỦA AI', 'Intact, but whose signature it is was not checked yet', 'wait'],
  waiting: ['?', 'CÒN THIẾU PHẦN CỦA GÓI', 'Parts of the bundle are missing', 'wait'],
  practice: ['?', 'GÓI THỬ: KHÔNG CHỨNG MINH ĐIỀU GÌ', 'Practice data: proves nothing, anybody can make these keys', 'wait'],
  trouble: ['?', 'TRANG NÀY KHÔNG KIỂM TRA ĐƯỢC', 'This page could not check the file', 'wait'],
  good: ['✔', 'NGUYÊN VẸN VÀ ĐÚNG KHÓA BẠN ĐÃ ĐỐI CHIẾU', 'Intact, and signed by the key that you compared', 'good'],
};
const seen = { file: null, raw: null, secret: null, bundle: null, parts: new Map(), waiting: null };

function element(name, text = '', kind = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function twoTongues(name, vi, en) {
  const made = element(name, vi);
  const second = element('span', en, 'en');
  second.lang = 'en';
  made.append(second);
  return made;
}

function showVerdict(name, vi = '', en = '') {
  const [sign, title, english, tone] = VERDICTS[name];
  const band = at('verdict');
  band.hidden = false;
  band.dataset.verdict = name;
  band.className = `band ${tone}`;
  at('sign').textContent = sign;
  at('title').replaceChildren(...twoTongues('p', title, english).childNodes);
  at('reason').replaceChildren(...(vi ? twoTongues('p', vi, en).childNodes : []));
  at('file').textContent = seen.file ? `${seen.file.name}, ${seen.file.size.toLocaleString('vi-VN')} byte, kiểm tra lúc ${new Date().toLocaleString('vi-VN')}` : '';
  document.title = `${sign} ${title} – KIỂM TRA GÓI`;
}

async function receive(files) {
  try {
    for (const file of files) await receiveOne(file);
    if (seen.waiting) showWaiting(seen.waiting);
    else if (seen.raw) await check();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(error);
  }
  at('title').focus();
}

async function receiveOne(file) {
  if (file.size < 20000) {
    const text = await file.text();
    if (text.includes('AGE-SECRET-KEY-1')) {
      seen.secret = readIdentity(text);
      at('secret').hidden = false;
      at('secret').dataset.good = String(Boolean(seen.secret));
      at('secret').textContent = seen.secret ? `Đã có khóa mở: ${file.name} (chỉ nằm trong bộ nhớ của trang này)` : `Tệp ${file.name} không phải là khóa mở đọc được.`;
      return;
    }
  }
  seen.file = file;
  seen.raw = seen.waiting = null;
  allow(file.name, file.size, LIMITS.packed + 512);
  const raw = new Uint8Array(await file.arrayBuffer());
  if (isPart(raw)) receivePart(readPart(raw, file.name));
  else seen.raw = raw;
}

/** Parts belong together by the digest of the whole, whatever their files are called. */
function receivePart(part) {
  const key = `${part.digest} ${part.size} ${part.count}`;
  const parts = seen.parts.get(key) || new Map();
  seen.parts.set(key, parts.set(part.number, part));
  if (missingParts(parts).length) {
    seen.waiting = parts;
    return;
  }
  seen.raw = joinedParts(parts);
  seen.file = { name: part.name, size: part.size };
}

function showWaiting(parts) {
  clear();
  const { name, count } = parts.values().next().value, missing = missingParts(parts).map((number) => `${number}/${count}`).join(', ');
  showVerdict('waiting', `Của ${name} còn thiếu phần ${missing}. Hãy thả thêm; các phần đã thả vẫn được giữ.`, `Missing of ${name}: ${missing}. Drop them too.`);
}

async function check() {
  clear();
  showVerdict('working');
  await new Promise((go) => setTimeout(go));
  try {
    seen.bundle = await examine(seen.raw, seen.secret, breathe);
    showBundle(seen.bundle);
    judge();
  } catch (error) {
    if (!(error instanceof Refusal)) {
      showVerdict('trouble', `Lỗi của trang hoặc của trình duyệt (${error.message}). Hãy kiểm tra bằng chương trình.`, 'A fault of the page or the browser; check with the program.');
    } else if (error.reason === 'no-identity') {
      showVerdict('locked', 'Hãy thả thêm tệp age_identity.txt của cơ quan nhận (hoặc của chính nơi gửi) vào trang này.', 'Drop the receiver’s (or the sender’s own) age_identity.txt too.');
    } else {
      refuse(error);
    }
  }
}

let breathed = 0;
async function breathe() {
  if (performance.now() - breathed < 100) return;
  await new Promise((go) => setTimeout(go));
  breathed = performance.now();
}

function refuse(refusal) {
  clear();
  const filled = (text) => text.replace(/\{(\w+)\}/g, (_whole, name) => refusal.places[name] ?? '?');
  const [vi, en] = REASONS[refusal.reason] || [refusal.reason, refusal.reason];
  showVerdict('refused', filled(vi), filled(en));
  at('verdict').dataset.reason = refusal.reason;
}

function clear() {
  seen.bundle = null;
  for (const id of ['facts', 'counts', 'steps']) at(id).replaceChildren();
  for (const id of ['compare', 'details', 'view']) at(id).hidden = true;
  at('typed').value = '';
  at('compared').textContent = '';
  at('frame').replaceChildren();
  delete at('verdict').dataset.reason;
}

/** Say as much as is known, and never more: green needs a fingerprint that a person brought. */
function judge() {
  const { bundle } = seen, typed = at('typed').value, said = comparison(typed, bundle.signedBy, bundle.head.sender);
  at('compared').textContent = COMPARED[said](typed);
  showSteps(said);
  if (said === 'other' || said === 'foreign') {
    showVerdict('mismatch', 'Không dùng nội dung của gói; hãy gọi điện cho nơi gửi theo số bạn biết từ trước.', 'Do not use it; telephone the sender by a number that you knew before.');
  } else if (bundle.head.practice) {
    showVerdict('practice', 'Gói ghi là dữ liệu thử. Khóa thử thì ai cũng tạo được.', 'It says that it is practice data.');
  } else if (said === 'same') {
    const { sender_name: sender } = bundle.head;
    showVerdict('good', `Nếu mã nhận dạng bạn nhập là của ${sender} thì gói đúng là của nơi ấy và không đổi từ khi ký.`, `If that fingerprint is the one of ${sender}, it signed this, and nothing has changed since.`);
  } else {
    showVerdict('unknown', 'Nội dung không đổi từ khi được ký, nhưng ai cũng có thể ký bằng một khóa nào đó. Hãy đối chiếu mã nhận dạng bên dưới.', 'Anybody can sign with some key: compare the fingerprint below.');
  }
}

const COMPARED = {
  none: () => '',
  part: (typed) => `Phần đã nhập khớp (${typed.replace(/\s/g, '').length} ký tự), nhưng phải đủ 43 ký tự mới kết luận được.`,
  same: () => 'Khớp đủ 43 ký tự.',
  foreign: () => 'Phiếu khóa này là của cơ quan khác với nơi gửi ghi trong gói.',
  other: () => 'Không khớp. Hãy xem lại từng ký tự (phân biệt chữ hoa, chữ thường).',
};

/**
 * Hold what a person typed, pasted or scanned against a fingerprint: none, part, same or other; foreign where the code of a key
 * sheet names another office than the bundle does.
 */
function comparison(typed, signedBy, sender) {
  const line = /ssh-ed25519\s+([A-Za-z0-9+/]{68})(?![A-Za-z0-9+/])/.exec(typed), mine = signedBy.slice(7);
  const card = /PQKHOA1\s+([0-9]+@[0-9-]{10})\s/.exec(typed);
  const text = typed.replace(/\s/g, '');
  if (!text) return 'none';
  if (card && card[1] !== sender) return 'foreign';
  if (line) return `SHA256:${toBase64(sha256(ascii(atob(line[1]))), false)}` === signedBy ? 'same' : 'other';
  const named = /SHA256:([A-Za-z0-9+/]{43})(?![A-Za-z0-9+/])/.exec(typed);
  const given = named ? named[1] : text.replace(/^SHA256:/i, '');
  if (given === mine) return 'same';
  return given.length >= 8 && given.length < 43 && (mine.startsWith(given) || mine.endsWith(given)) ? 'part' : 'other';
}

function showBundle(bundle) {
  const { head } = bundle, shown = (code) => (bundle.isEncrypted ? `${code[0]} (đã mở)` : code[1]);
  const kind = KINDS[head.kind];
  const rows = [
    ['Loại gói', 'Kind', `${kind[0]} (${kind[1]})`],
    ['Số', 'Number', String(head.sequence)],
    ['Nơi gửi ghi trong gói', 'Sender, as it says', `${head.sender_name} (${head.sender})`],
    ['Nơi nhận ghi trong gói', 'Receiver, as it says', `${head.receiver_name} (${head.receiver})`],
    ['Lập lúc', 'Made at', head.made_at.replace('T', ' ')],
    ['Mã nội dung, để đọc qua điện thoại', 'Content code', bundle.contentCode],
    ['Mã nhận dạng của khóa đã ký', 'Fingerprint of the signing key', bundle.signedBy],
    ['Mã hóa', 'Encrypted', shown(['có', 'không: ai cầm tệp cũng đọc được'])],
    ['Mã SHA-256 của gói', 'Bag digest', bundle.digest],
    ['Phiên bản, chương trình', 'Format, program', `${head.format_version}, ${head.program}`],
  ];
  at('facts').replaceChildren(...rows.map(([vi, en, value]) => row(twoTongues('th', vi, en), value)));
  const counts = Object.entries(head.counts).filter(([, count]) => count);
  const attached = [...bundle.digests.keys()].filter((name) => name.startsWith(ATTACHMENTS)).length;
  at('counts').replaceChildren(
    ...counts.map(([name, count]) => row(twoTongues('th', ...(COUNTS[name] || [name, name])), String(count))),
    row(twoTongues('th', 'Tệp đính kèm', 'Attachments'), String(attached)),
  );
  showPreview(bundle.preview);
  at('compare').hidden = at('details').hidden = false;
}

function row(head, value) {
  const made = document.createElement('tr');
  head.scope = 'row';
  made.append(head, element('td', value));
  return made;
}

function showSteps(said) {
  const count = seen.bundle.digests.size + SIGNED.length;
  const steps = [
    ['✔', 'Tệp nén còn nguyên, tên tệp và dung lượng trong giới hạn.', 'The zip is whole; names and sizes are within limits.'],
    ['✔', 'Chữ ký khớp với khóa kèm trong gói.', 'The signature fits the key that the bundle encloses.'],
    ['✔', `Cả ${count} mã SHA-256 đều khớp; không tệp nào thiếu hoặc thừa.`, `All ${count} digests fit; no file is missing or unlisted.`],
    ['✔', 'Phần đầu của gói khớp với bag-info.txt.', 'Head and bag-info.txt agree.'],
    said === 'same' ? ['✔', 'Khóa đúng với mã nhận dạng bạn đã nhập.', 'The key is the one whose fingerprint you gave.']
      : said === 'other' || said === 'foreign' ? ['✘', 'Khóa khác với mã nhận dạng bạn đã nhập.', 'The key is another one than you gave.']
        : ['–', 'Chưa kiểm tra chữ ký của ai.', 'Whose key it is: not checked.'],
    ['–', 'Trang này không kiểm tra: từng bản ghi, số thứ tự, gói đã nhận trước đó chưa, nơi nhận có phải là cơ quan của bạn. Chương trình kiểm tra những việc ấy.', 'Not checked by this page: each record, the sequence, whether it is for you.'],
  ];
  at('steps').replaceChildren(...steps.map(([sign, vi, en]) => {
    const made = twoTongues('li', vi, en);
    made.prepend(element('b', `${sign} `));
    return made;
  }));
}

function showPreview(text) {
  if (text === null) return;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', '');
  frame.title = 'Bản xem trước do nơi gửi lập';
  frame.srcdoc = tamed(text);
  at('frame').replaceChildren(frame);
  at('view').hidden = false;
}

const KEPT = ['H1', 'H2', 'P', 'TABLE', 'TBODY', 'TR', 'TH', 'TD'];
const LOOK = 'body{font:15px/1.45 "Segoe UI",Arial,sans-serif;color:#1f2933;margin:16px}h1{font-size:20px;color:#8f1616}h2{font-size:16px}'
  + 'table{border-collapse:collapse;width:100%}th,td{border:1px solid #cbd2d9;padding:4px 8px;text-align:left;vertical-align:top;font-size:13px}';

/**
 * Headings, paragraphs and tables of the preview with their words, and nothing else of it: policy and sandbox keep scripts from
 * running and pictures from loading, yet a browser still calls at an address that a frame or a link element names.
 */
function tamed(text) {
  const theirs = new DOMParser().parseFromString(text, 'text/html');
  const ours = document.implementation.createHTMLDocument('');
  const style = ours.createElement('style');
  style.textContent = LOOK;
  ours.head.append(style);
  copy(theirs.body, ours.body, 0);
  return `<!doctype html>${ours.documentElement.outerHTML}`;
}

function copy(from, to, depth) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
    if (depth > 20 || !KEPT.includes(node.nodeName)) continue;
    const made = to.ownerDocument.createElement(node.nodeName);
    copy(node, made, depth + 1);
    to.append(made);
  }
}

at('chosen').addEventListener('change', (event) => receive([...event.target.files]).then(() => { event.target.value = ''; }));
at('form').addEventListener('submit', (event) => {
  event.preventDefault();
  if (seen.bundle) judge();
});
at('print').addEventListener('click', () => window.print());
for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    at('place').classList.toggle('over', name === 'dragenter' || name === 'dragover');
    if (name === 'drop') receive([...event.dataTransfer.files]);
  });
}
