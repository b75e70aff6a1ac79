const digits = '零一二三四五六七八九';
const datePart = /[〇○零一二三四五六七八九十百廿卅元]+(?=[年月日号號])/g;
const hundreds =
  /^([一二三四五六七八九])百(?:零([一二三四五六七八九])|([一二三四五六七八九]?)十([一二三四五六七八九]?))?$/;
const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/;

/**
 * A Chinese date with its numerals as digits: years digit by digit or by hundreds, months and days by tens.
 *
 * @example withDigits('二〇二四年十二月廿五日') // => '2024年12月25日'
 */
export function withDigits(text: string): string {
  return text.replace(datePart, (written) => numeral(written) ?? written);
}

function numeral(written: string): string | null {
  // The first year of an era has a name of its own.
  if (written === '元') return '1';
  const plain = written.replace(/[〇○]/g, '零').replace('廿', '二十').replace('卅', '三十');
  const hundred = hundreds.exec(plain);
  if (hundred)
    return String(value(hundred[1]) * 100 + value(hundred[3]) * 10 + value(hundred[2]) + value(hundred[4]));
  const ten = tens.exec(plain);
  if (ten) return String((value(ten[1]) || 1) * 10 + value(ten[2]));
  return /^[零一二三四五六七八九]+$/.test(plain) ? Array.from(plain, value).join('') : null;
}

function value(digit: string | undefined): number {
  return digit === undefined || digit === '' ? 0 : digits.indexOf(digit);
}
