/** ISO 4217 codes of the currencies that ledgers are kept in. */
const isoCodes = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AZN BAM BDT BGN BHD BIF BND BOB BRL BWP BYN CAD CDF CHF CLP CNH CNY COP CRC CZK DJF ' +
    'DKK DOP DZD EGP ETB EUR FJD GBP GEL GHS GNF GTQ HKD HNL HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF ' +
    'KRW KWD KZT LAK LBP LKR LYD MAD MDL MGA MKD MMK MNT MOP MUR MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK ' +
    'PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SYP THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES ' +
    'VND VUV XAF XOF XPF YER ZAR ZMW'
  ).split(' '),
);

/** Signs and words for money, as their letters in capitals without dots; several currencies share some of them. */
const marks: Readonly<Record<string, readonly string[]>> = {
  $: [
    'USD',
    'CAD',
    'AUD',
    'NZD',
    'HKD',
    'SGD',
    'TWD',
    'MXN',
    'ARS',
    'CLP',
    'COP',
    'BND',
    'FJD',
    'JMD',
    'TTD',
    'NAD',
  ],
  US$: ['USD'],
  NT$: ['TWD'],
  NT: ['TWD'],
  NTD: ['TWD'],
  HK$: ['HKD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  C$: ['CAD'],
  CA$: ['CAD'],
  S$: ['SGD'],
  NZ$: ['NZD'],
  R$: ['BRL'],
  MX$: ['MXN'],
  '€': ['EUR'],
  EURO: ['EUR'],
  EUROS: ['EUR'],
  '£': ['GBP', 'EGP', 'LBP', 'SYP', 'SDG'],
  '¥': ['CNY', 'JPY'],
  'CN¥': ['CNY'],
  RMB: ['CNY'],
  人民币: ['CNY'],
  人民幣: ['CNY'],
  人民币元: ['CNY'],
  元: ['CNY', 'TWD', 'HKD', 'MOP'],
  元整: ['CNY', 'TWD', 'HKD', 'MOP'],
  圆整: ['CNY'],
  圓整: ['TWD'],
  圆: ['CNY', 'JPY'],
  圓: ['TWD', 'JPY'],
  新台幣: ['TWD'],
  新臺幣: ['TWD'],
  新台币: ['TWD'],
  台幣: ['TWD'],
  港币: ['HKD'],
  港幣: ['HKD'],
  美元: ['USD'],
  美金: ['USD'],
  欧元: ['EUR'],
  歐元: ['EUR'],
  円: ['JPY'],
  日元: ['JPY'],
  日圓: ['JPY'],
  '₽': ['RUB'],
  Р: ['RUB'],
  РУБ: ['RUB'],
  РУБЛЬ: ['RUB'],
  РУБЛЕЙ: ['RUB'],
  РУБЛИ: ['RUB'],
  RUR: ['RUB'],
  '₩': ['KRW'],
  '₴': ['UAH'],
  ГРН: ['UAH'],
  '₸': ['KZT'],
  ТЕНГЕ: ['KZT'],
  '₹': ['INR'],
  RS: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  '₨': ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  FR: ['CHF'],
  SFR: ['CHF'],
  '₫': ['VND'],
  '₺': ['TRY'],
  '₪': ['ILS'],
  '฿': ['THB'],
  ZŁ: ['PLN'],
  KČ: ['CZK'],
  KR: ['SEK', 'NOK', 'DKK', 'ISK'],
  FT: ['HUF'],
  LEI: ['RON', 'MDL'],
};

/**
 * The currencies that a sign, a code or a word can stand for (`€` one, `$` many), or null where it is none.
 *
 * @example currenciesOfMark('руб.') // => ['RUB']
 */
export function currenciesOfMark(mark: string): readonly string[] | null {
  const name = mark.normalize('NFKC').toUpperCase().replace(/[.\s]/g, '');
  if (isoCodes.has(name)) return [name];
  return Object.hasOwn(marks, name) ? (marks[name] ?? null) : null;
}
