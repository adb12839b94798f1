// Ed25519 (verifying only, RFC 8032) and X25519 (RFC 7748) over whole numbers of any size.
const P = (1n << 255n) - 19n;
const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;
const mod = (value, by = P) => ((value % by) + by) % by;

function power(base, exponent) {
  let result = 1n;
  for (let square = mod(base); exponent; exponent >>= 1n, square = mod(square * square)) {
    if (exponent & 1n) result = mod(result * square);
  }
  return result;
}
const inverse = (value) => power(value, P - 2n);
const CURVE_D = mod(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);
const NEUTRAL = [0n, 1n, 1n, 0n];

/** Add two points in extended coordinates X, Y, Z, T; holds for doubling too. */
function added([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = mod((y1 - x1) * (y2 - x2)), b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * t1 * CURVE_D * t2), d = mod(2n * z1 * z2);
  const e = b - a, f = d - c, g = d + c, h = b + a;
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

/** The point that 32 bytes stand for, or null for what nobody would write: no point, or a second way to write one. */
function pointOf(bytes) {
  const number = littleEndian(bytes), sign = number >> 255n, y = number & ((1n << 255n) - 1n);
  if (y >= P) return null;
  const above = mod(y * y - 1n), below = mod(CURVE_D * y * y + 1n);
  let x = mod(above * below ** 3n * power(above * below ** 7n, (P - 5n) / 8n));
  if (mod(below * x * x) !== above) x = mod(x * ROOT_OF_MINUS_ONE);
  if (mod(below * x * x) !== above || (x === 0n && sign)) return null;
  if ((x & 1n) !== sign) x = P - x;
  return [x, y, 1n, mod(x * y)];
}
const BASE = pointOf(Uint8Array.from({ length: 32 }, (_none, index) => (index ? 0x66 : 0x58)));

function written([x, y, z]) {
  const one = inverse(z);
  return toLittleEndian(mod(y * one) | ((mod(x * one) & 1n) << 255n));
}

const isNeutral = ([x, y, z]) => x === 0n && y === z;

/** Tell whether this key signed this message; a key of small order, which signs anything, is none. */
function isSignedBy(key, signature, message) {
  const point = pointOf(key), s = littleEndian(signature.subarray(32));
  if (!point || s >= ORDER) return false;
  const doubled = added(point, point), fourfold = added(doubled, doubled);
  if (isNeutral(added(fourfold, fourfold))) return false;
  const r = signature.subarray(0, 32);
  const k = littleEndian(sha512(joined([r, key, message]))) % ORDER;
  const opposite = [mod(-point[0]), point[1], point[2], mod(-point[3])];
  return isSame(written(sumOf(s, BASE, k, opposite)), r);
}

/** s times one point and k times another, bit by bit together. */
function sumOf(s, one, k, other) {
  const both = added(one, other);
  let sum = NEUTRAL;
  for (let bit = 252n; bit >= 0n; bit -= 1n) {
    sum = added(sum, sum);
    const inS = (s >> bit) & 1n, inK = (k >> bit) & 1n;
    if (inS || inK) sum = added(sum, inS && inK ? both : inS ? one : other);
  }
  return sum;
}

/** The shared secret of X25519; null when it is zero, which only a hostile key brings about. */
function x25519(secret, point) {
  const clamped = Uint8Array.from(secret);
  clamped[0] &= 248;
  clamped[31] = (clamped[31] & 127) | 64;
  const k = littleEndian(clamped), u = mod(littleEndian(point) & ((1n << 255n) - 1n));
  let [x2, z2, x3, z3] = [1n, 0n, u, 1n];
  for (let bit = 254n; bit >= 0n; bit -= 1n) {
    const swap = (k >> bit) & 1n;
    if (swap) [x2, x3, z2, z3] = [x3, x2, z3, z2];
    const a = x2 + z2, b = x2 - z2, aa = mod(a * a), bb = mod(b * b), e = aa - bb;
    const da = mod((x3 - z3) * a), cb = mod((x3 + z3) * b);
    x3 = mod((da + cb) ** 2n);
    z3 = mod(u * mod((da - cb) ** 2n));
    x2 = mod(aa * bb);
    z2 = mod(e * (aa + 121665n * e));
    if (swap) [x2, x3, z2, z3] = [x3, x2, z3, z2];
  }
  const shared = mod(x2 * inverse(z2));
  return shared ? toLittleEndian(shared) : null;
}
const X_BASE = Uint8Array.of(9, ...new Uint8Array(31));

function littleEndian(bytes) {
  return BigInt(`0x${hex(Uint8Array.from(bytes).reverse())}`);
}

function toLittleEndian(number) {
  const text = number.toString(16).padStart(64, '0');
  return Uint8Array.from({ length: 32 }, (_none, index) => parseInt(text.substr(62 - 2 * index, 2), 16));
}
