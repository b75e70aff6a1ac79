import type { Decimal } from '@main/import/columns/decimal';

/** An exact decimal as text, without needless zeros. */
export function exactText({ mantissa, scale }: Decimal): string {
  const digits = String(mantissa)
    .replace('-', '')
    .padStart(scale + 1, '0');
  const at = digits.length - scale;
  const text = `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0*$/, '');
  return mantissa < 0 ? `-${text}` : text;
}
