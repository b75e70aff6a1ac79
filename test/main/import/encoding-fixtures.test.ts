import { expect, test } from 'vitest';
import { faultOf, lineRows, stageFixture } from '../../helpers/staged-rows';

const chinese = [
  [2, '2024-01-05', '海港食品有限公司', 1000],
  [3, '2024-01-06', '翠园酒家', 2000],
  [4, '2024-01-07', '王建国', 3000],
];

test.each([
  ['latin1.csv', 'Windows-1252', [[2, '2024-01-05', 'José', 1000]]],
  ['utf16.csv', 'UTF-16LE', [[2, '2024-01-05', 'Anna', 1000]]],
  ['utf16-big-endian.csv', 'UTF-16BE', chinese],
  ['utf16-without-mark.csv', 'UTF-16LE', chinese],
  ['utf16-sep-line.csv', 'UTF-16LE', [[2, '2024-01-05', 'Anna', 1000]]],
  [
    'gbk-decimal-commas.csv',
    'GB18030',
    [
      [2, '2024-01-05', '海港食品有限公司', 123450],
      [3, '2024-01-06', '翠园酒家', 2000],
    ],
  ],
  [
    'gb18030-four-bytes.csv',
    'GB18030',
    [
      [2, '2024-01-05', '海港食品有限公司', 1000],
      [3, '2024-01-06', '翠园酒家 𠮷 店', 2000],
      [4, '2024-01-07', 'Zoë Brontë 王建国', 3000],
    ],
  ],
  [
    'big5-backslash-bytes.csv',
    'Big5',
    [
      [2, '2024-01-05', '許功蓋', 1000],
      [3, '2024-01-06', '成功食品股份有限公司', 2000],
      [4, '2024-01-07', '翠園酒家', 3000],
    ],
  ],
  [
    'shift-jis-bar-bytes.csv',
    'Shift-JIS',
    [
      [2, '2024-01-05', '日本ポンプ工業', 1000],
      [3, '2024-01-06', '代表商店', 2000],
      [4, '2024-01-07', 'ﾔﾏﾀﾞ電機', 3000],
    ],
  ],
  [
    'windows-1251.csv',
    'Windows-1251',
    [
      [2, '2024-01-05', 'ООО «Волга»', 123450],
      [3, '2024-01-06', 'Аптека № 7', 2000],
    ],
  ],
  [
    'windows-1252-typography.csv',
    'Windows-1252',
    [
      [2, '2024-01-05', 'L’Été à Nîmes', 1000],
      [3, '2024-01-06', '“Müller” – Söhne', 2000],
      [4, '2024-01-07', 'Œuvre', 3000],
    ],
  ],
  [
    'three-line-ends.csv',
    'UTF-8',
    [
      [2, '2024-01-05', 'Anna', 1000],
      [3, '2024-01-06', 'Bob\rLtd', 2000],
      [4, '2024-01-07', 'Cleo', 3000],
    ],
  ],
])('%s is told as %s and read character by character', async (name, encoding, rows) => {
  const staged = await stageFixture(name);
  expect(staged.info.encoding).toBe(encoding);
  expect(lineRows(staged)).toEqual(rows);
  expect(staged.lines.setAside).toEqual([]);
});

test('an encoding that the text does not settle is asked for, and stating it settles it', async () => {
  expect(await faultOf(stageFixture('encoding-unknown.csv'))).toEqual({
    kind: 'usage',
    code: 'file.encodingUnknown',
    params: {
      file: 'encoding-unknown.csv',
      column: '',
      candidates: 'GB18030, Windows-1251',
      samples: 'GB18030: 2024-01-05,三,10.00 | Windows-1251: 2024-01-05,Иэ,10.00',
    },
  });
  expect(lineRows(await stageFixture('encoding-unknown.csv', { encoding: 'GB18030' }))).toEqual([
    [2, '2024-01-05', '三', 1000],
  ]);
  expect(lineRows(await stageFixture('encoding-unknown.csv', { encoding: 'Windows-1251' }))).toEqual([
    [2, '2024-01-05', 'Иэ', 1000],
  ]);
});

test('a stated encoding that the bytes are not in is named with the row', async () => {
  expect(await faultOf(stageFixture('windows-1252-typography.csv', { encoding: 'UTF-8' }))).toEqual({
    kind: 'unreadable',
    code: 'file.encodingStated',
    params: { file: 'windows-1252-typography.csv', row: 2, encoding: 'UTF-8' },
  });
  expect(await faultOf(stageFixture('damaged-utf8.csv'))).toMatchObject({
    params: { row: 5, encoding: 'UTF-8' },
  });
});
