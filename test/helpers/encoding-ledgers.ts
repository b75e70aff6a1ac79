import type { WrittenEncoding } from './text-table';

/** A ledger of thirty rows in the characters of some encodings. */
export interface EncodingLedger {
  readonly encodings: readonly WrittenEncoding[];
  readonly rows: readonly (readonly string[])[];
}

const unicode = [
  'UTF-8',
  'UTF-8 with mark',
  'UTF-16LE with mark',
  'UTF-16BE with mark',
  'UTF-16LE',
  'UTF-16BE',
] as const;

const simplified = ledger(
  ['日期', '单据编号', '客户名称', '商品名称', '金额'],
  [
    '海港食品有限公司',
    '翠园酒家',
    '王建国',
    '北京华联商厦',
    '深圳市鸿运贸易有限公司',
    '李秀英',
    '苏州工业园区恒信电子厂',
    '陈晓东（零售）',
    '广州白云药房',
    '昆明斗南花卉市场',
  ],
  ['茉莉香米', '特级初榨橄榄油', '不锈钢保温杯', 'A4 复印纸'],
);
const traditional = ledger(
  ['日期', '單據編號', '客戶名稱', '商品名稱', '金額'],
  [
    '海港食品股份有限公司',
    '翠園酒家',
    '陳建國',
    '臺北遠東百貨',
    '高雄鴻運貿易有限公司',
    '林淑芬',
    '新竹科學園區恆信電子',
    '黃志明（零售）',
    '臺中中華藥局',
    '花蓮縣農會',
  ],
  ['茉莉香米', '特級初榨橄欖油', '不鏽鋼保溫瓶', 'A4 影印紙'],
);
const japanese = ledger(
  // Headers are known in four languages; Japanese names come with exports in one of them.
  ['date', 'invoice', 'customer', 'product', 'amount'],
  [
    '東京商店株式会社',
    'ヤマダ電機',
    '佐藤健一',
    '㈱さくら工業',
    '大阪水産合同会社',
    '鈴木花子',
    'カフェ・ド・パリ',
    '北海道酪農協同組合',
    '田中　太郎',
    'みなと歯科医院',
  ],
  ['ジャスミン米', 'オリーブオイル', '保温ボトル', 'Ａ４コピー用紙'],
);
const russian = ledger(
  ['Дата', '№ документа', 'Контрагент', 'Номенклатура', 'Сумма'],
  [
    'ООО «Волга»',
    'ИП Сидоров А. П.',
    'Иванова Мария',
    'ЗАО «Северный ветер»',
    'Торговый дом «Заря»',
    'Кузнецов Пётр',
    'Аптека № 7',
    'Щукин и сыновья',
    'Объединённые заводы',
    'Кафе «Юность»',
  ],
  ['Рис жасмин', 'Масло оливковое', 'Термос', 'Бумага А4'],
);
const western = ledger(
  ['Date', 'Invoice', 'Customer', 'Product', 'Amount'],
  [
    'Bäckerei Müller & Söhne',
    'Café René',
    'Société Générale de Bâtiment',
    'Østergård ApS',
    'José Núñez',
    'Straße 7 GmbH',
    'L’Été à Nîmes',
    'Mårten Ångström',
    'Conceição Araújo',
    'Zoë Brontë',
  ],
  ['Jasmine rice', 'Crème fraîche', 'Thermoskanne 1½ l', 'Paper A4 – 80 g/m²'],
);

/** Texts as they are written where the encodings are used; each is told without being stated. */
export const spokenLedgers: Readonly<Record<string, EncodingLedger>> = {
  'simplified Chinese': { encodings: [...unicode, 'GB18030', 'GBK'], rows: simplified },
  'traditional Chinese': { encodings: [...unicode, 'Big5', 'GB18030', 'GBK'], rows: traditional },
  Japanese: { encodings: [...unicode, 'Shift-JIS'], rows: japanese },
  Russian: { encodings: [...unicode, 'Windows-1251'], rows: russian },
  'German, French, Danish and Spanish': { encodings: [...unicode, 'Windows-1252'], rows: western },
};

/** Characters beyond ASCII that every one of the encodings has. */
export const commonLedger: EncodingLedger = {
  encodings: [...unicode, 'GB18030', 'GBK', 'Big5', 'Windows-1251', 'Windows-1252', 'Shift-JIS'],
  rows: ledger(
    ['date', 'invoice', 'customer', 'product', 'amount'],
    [
      '“Nord” Trading',
      '‘South’ Foods',
      'Anna … Bob',
      '§ 12 Legal',
      'Oven 180° ± 5',
      'Plain, Ltd',
      'A; B | C',
      'Quote "x"',
    ],
    ['Rice', 'Oil', 'Flask', 'Paper'],
  ),
};

function ledger(
  headers: readonly string[],
  customers: readonly string[],
  products: readonly string[],
): readonly (readonly string[])[] {
  const rows = Array.from({ length: 30 }, (_, index) => [
    `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`,
    `R-${1000 + Math.floor(index / 2)}`,
    customers[index % customers.length] ?? '',
    products[index % products.length] ?? '',
    `${index === 7 ? '-' : ''}${37 * index + 12}.${String((index * 13) % 100).padStart(2, '0')}`,
  ]);
  return [headers, ...rows];
}
