const SAFE = Number.MAX_SAFE_INTEGER;
const fits = (value: number): boolean => value <= SAFE && value >= -SAFE;

/** Beyond this many bits an exact number is refused, so that no formula costs more than its length allows. */
const LIMIT_BITS = 2048n;
const LIMIT = 1n << LIMIT_BITS;

/**
 * An exact rational number. Small ones are kept as two safe integers, others as two bigints; which of the two never shows.
 * The denominator is positive. Money is an exact number of yuan.
 */
export class Exact {
  private constructor(
    private readonly n: number,
    private readonly d: number,
    private readonly big: { readonly n: bigint; readonly d: bigint } | null,
  ) {}

  static readonly ZERO = new Exact(0, 1, null);

  /** A safe integer, as it is. */
  static integer(value: number): Exact {
    return new Exact(value, 1, null);
  }

  /** `n / d`, reduced; `null` where it is larger than the limit. `d` must be positive. */
  static of(n: bigint, d: bigint): Exact | null {
    const common = gcd(n < 0n ? -n : n, d);
    const top = n / common;
    const bottom = d / common;
    if (top >= LIMIT || -top >= LIMIT || bottom >= LIMIT) return null;
    const small = bottom <= SAFE && top <= SAFE && top >= -SAFE;
    if (small) return new Exact(Number(top), Number(bottom), null);
    return new Exact(0, 1, { n: top, d: bottom });
  }

  get numerator(): bigint {
    return this.big === null ? BigInt(this.n) : this.big.n;
  }

  get denominator(): bigint {
    return this.big === null ? BigInt(this.d) : this.big.d;
  }

  get isZero(): boolean {
    return this.big === null && this.n === 0;
  }

  plus(other: Exact): Exact | null {
    if (this.big === null && other.big === null) {
      if (this.d === 1 && other.d === 1 && fits(this.n + other.n))
        return new Exact(this.n + other.n, 1, null);
      const left = this.n * other.d;
      const right = other.n * this.d;
      const d = this.d * other.d;
      if (fits(left) && fits(right) && fits(left + right) && fits(d)) return new Exact(left + right, d, null);
    }
    const d = this.denominator * other.denominator;
    return Exact.of(this.numerator * other.denominator + other.numerator * this.denominator, d);
  }

  negated(): Exact {
    if (this.big !== null) return new Exact(0, 1, { n: -this.big.n, d: this.big.d });
    return new Exact(this.n === 0 ? 0 : -this.n, this.d, null);
  }

  minus(other: Exact): Exact | null {
    return this.plus(other.negated());
  }

  times(other: Exact): Exact | null {
    if (this.big === null && other.big === null) {
      const n = this.n * other.n;
      const d = this.d * other.d;
      if (fits(n) && fits(d)) return new Exact(n === 0 ? 0 : n, d, null);
    }
    return Exact.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** The quotient; `null` for a division by zero or a result larger than the limit. */
  dividedBy(other: Exact): Exact | null {
    if (other.isZero) return null;
    if (this.big === null && other.big === null) {
      const sign = other.n < 0 ? -1 : 1;
      const n = this.n * other.d * sign;
      const d = this.d * other.n * sign;
      if (fits(n) && fits(d) && fits(this.n * other.d)) return new Exact(n === 0 ? 0 : n, d, null);
    }
    const below = other.numerator;
    const sign = below < 0n ? -1n : 1n;
    return Exact.of(this.numerator * other.denominator * sign, this.denominator * below * sign);
  }

  /** Negative, zero or positive: how this compares with the other. */
  compare(other: Exact): number {
    if (this.big === null && other.big === null) {
      const left = this.n * other.d;
      const right = other.n * this.d;
      if (fits(left) && fits(right)) return left - right;
    }
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** The largest integer not above this. */
  floor(): bigint {
    const n = this.numerator;
    const d = this.denominator;
    const quotient = n / d;
    return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
  }

  /** As a decimal, exactly where it ends within 12 places, else as a fraction. */
  toString(): string {
    if (this.big === null && this.d === 1) return `${this.n}`;
    const n = this.numerator;
    const d = this.denominator;
    const scaled = n * 10n ** 12n;
    const common = gcd(n < 0n ? -n : n, d);
    if (scaled % d !== 0n) return `${n / common}/${d / common}`;
    const digits = (scaled < 0n ? -scaled : scaled) / d;
    const whole = digits / 10n ** 12n;
    const rest = (digits % 10n ** 12n).toString().padStart(12, '0').replace(/0+$/, '');
    return `${n < 0n ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
  }
}

const DECIMAL = /^([+-]?)(\d{1,30})(?:\.(\d{1,18}))?$/;

/** A decimal such as `12.50` as an exact number; `null` for anything else, or more than 30 + 18 digits. */
export function parseDecimal(text: string): Exact | null {
  const found = DECIMAL.exec(text);
  if (found === null) return null;
  const [, sign, whole = '', rest = ''] = found;
  const n = BigInt(whole + rest);
  return Exact.of(sign === '-' ? -n : n, 10n ** BigInt(rest.length));
}

/** A JavaScript number by its shortest decimal text, so that 0.07 is seven hundredths; `null` for what has none. */
export function fromNumber(value: number): Exact | null {
  if (Number.isSafeInteger(value)) return Exact.integer(value === 0 ? 0 : value);
  if (!Number.isFinite(value)) return null;
  const found = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential());
  if (found === null) return null;
  const [, sign, first = '', rest = '', power = '0'] = found;
  const shift = Number(power) - rest.length;
  if (Math.abs(shift) > 60) return null;
  const n = BigInt(first + rest) * (sign === '-' ? -1n : 1n);
  return shift >= 0 ? Exact.of(n * 10n ** BigInt(shift), 1n) : Exact.of(n, 10n ** BigInt(-shift));
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
