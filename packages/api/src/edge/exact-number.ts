/**
 * Whether a number in JSON text survives becoming a double and being written again: `1.0` and `1e3` do,
 * `12345678901234567890`, `0.10000000000000000555`, `1e400` and `-0` do not. What does not would be recorded as a
 * figure nobody sent. The source must already be a JSON number.
 */
export function survivesAsDouble(source: string): boolean {
  const value = Number(source);
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  const written = String(value);
  if (written === source) return true;
  return significant(source) === significant(written);
}

/** A decimal in one spelling: sign, digits without zeros at either end, power of ten. */
function significant(decimal: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(decimal) ?? [];
  const [, sign = '', whole = '', fraction = '', power = '0'] = parts;
  const digits = whole + fraction;
  const start = firstNonZero(digits);
  const end = endOfNonZeros(digits, start);
  if (start === end) return '0';
  return `${sign}${digits.slice(start, end)}e${Number(power) - fraction.length + digits.length - end}`;
}

// Loops, because a pattern such as /0+$/ takes quadratic time on a long run of zeros that does not end the text.
function firstNonZero(digits: string): number {
  let at = 0;
  while (digits[at] === '0') at += 1;
  return at;
}

function endOfNonZeros(digits: string, start: number): number {
  let end = digits.length;
  while (end > start && digits[end - 1] === '0') end -= 1;
  return end;
}
