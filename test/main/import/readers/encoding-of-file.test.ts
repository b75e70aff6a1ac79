import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { encodingOfFile } from '@main/import/readers/encoding-of-file';
import { TaskPace } from '@main/import/task-pace';
import type { TextEncoding } from '@shared/model/import-decisions';
import { faultOf, quietTask } from '../../../helpers/staged-rows';
import { temporaryFolder } from '../../../helpers/temporary-folder';
import { encoded, writtenEncodings, type WrittenEncoding } from '../../../helpers/text-table';

async function encodingOf(bytes: Buffer | string, stated?: TextEncoding) {
  const path = join(temporaryFolder(), 'ledger.csv');
  writeFileSync(path, bytes);
  return await encodingOfFile(path, stated, new TaskPace(quietTask));
}

const asciiRow = '2024-01-05,Harbour Foods,1234.50\n';
const names: Readonly<Record<string, readonly WrittenEncoding[]>> = {
  '海港食品有限公司,翠园酒家,王建国': ['GB18030', 'GBK', 'UTF-8', 'UTF-16LE', 'UTF-16BE'],
  '海港食品股份有限公司,翠園酒家,陳建國': ['Big5', 'UTF-8', 'UTF-16LE', 'UTF-16BE'],
  '東京商店株式会社,ヤマダ電機,佐藤健一': ['Shift-JIS', 'UTF-8', 'UTF-16LE', 'UTF-16BE'],
  'ООО «Волга»,Иванова Мария,ИП Сидоров': ['Windows-1251', 'UTF-8', 'UTF-16LE', 'UTF-16BE'],
  'Bäckerei Müller,Café René,Société Générale': ['Windows-1252', 'UTF-8', 'UTF-16LE', 'UTF-16BE'],
};

describe('the encoding of a file', () => {
  it('is told by a few names, each on a row of its own', async () => {
    for (const [text, encodings] of Object.entries(names)) {
      const rows = text.split(',').map((name) => `2024-01-05,${name},10.00\n`);
      for (const written of encodings) {
        const found = await encodingOf(encoded(`date,customer,amount\n${rows.join('')}`, written));
        expect([text, written, found.encoding]).toEqual([text, written, writtenEncodings[written].encoding]);
        expect(found.isStated).toBe(false);
      }
    }
  });

  it('is told by the words, however many numbers have a hard space between their thousands', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `ООО «Волга»;${index + 1}\u00A0${100 + (index % 900)},50\n`,
    );
    const bytes = iconv.encode(`Контрагент;Сумма\n${rows.join('')}`, 'win1251');
    expect((await encodingOf(bytes)).encoding).toBe('Windows-1251');
  });

  it('is UTF-8 where every byte is ASCII', async () => {
    expect(await encodingOf(`date,customer,amount\n${asciiRow}`)).toEqual({
      encoding: 'UTF-8',
      markLength: 0,
      isStated: false,
    });
  });

  it('is told by a byte-order mark, which is no part of the text', async () => {
    const text = `\uFEFFdate,customer,amount\n${asciiRow}`;
    expect(await encodingOf(encoded(text, 'UTF-8'))).toMatchObject({ encoding: 'UTF-8', markLength: 3 });
    expect(await encodingOf(encoded(text, 'UTF-16LE'))).toMatchObject({
      encoding: 'UTF-16LE',
      markLength: 2,
    });
    expect(await encodingOf(encoded(text, 'UTF-16BE'))).toMatchObject({
      encoding: 'UTF-16BE',
      markLength: 2,
    });
  });

  it.each(['GB18030', 'Big5', 'Shift-JIS', 'Windows-1251', 'Windows-1252', 'UTF-8'] as const)(
    'is %s also where only row 50,000 of many shows it, and that row lies across two blocks of the file',
    async (written) => {
      const before = Buffer.from(asciiRow.repeat(50_000));
      const text = Object.entries(names).find(([, encodings]) => encodings.includes(written))?.[0] ?? '';
      const row = encoded(`2024-01-05,${text.replaceAll(',', ' ')},1.00\n`, written);
      for (const shift of [0, 11, 14, 17]) {
        // The first block of a mebibyte ends within the names.
        const at = 1024 * 1024 - shift;
        const bytes = Buffer.concat([before.subarray(0, at - 11), row, before.subarray(at)]);
        expect((await encodingOf(bytes)).encoding).toBe(written);
      }
    },
  );

  it('is what a person stated, and a byte-order mark that says otherwise is told', async () => {
    const bytes = encoded(`date,customer,amount\n2024-01-05,Müller,1\n`, 'Windows-1252');
    expect(await encodingOf(bytes, 'Windows-1251')).toEqual({
      encoding: 'Windows-1251',
      markLength: 0,
      isStated: true,
    });
    const marked = encoded('\uFEFFdate,customer\n', 'UTF-8');
    expect(await encodingOf(marked, 'UTF-8')).toMatchObject({ markLength: 3 });
    expect(await faultOf(encodingOf(marked, 'GB18030'))).toEqual({
      kind: 'unreadable',
      code: 'file.encodingStated',
      params: { row: 1, encoding: 'GB18030' },
    });
  });
});

describe('what the text does not settle', () => {
  it('is asked for, with how the first line that differs reads in each encoding', async () => {
    // C8 FD is 三 in GBK and Иэ in Windows-1251.
    const bytes = Buffer.concat([Buffer.from('date,customer\n2024-01-05,'), Buffer.from('c8fd', 'hex')]);
    const fault = await faultOf(encodingOf(bytes));
    expect(fault).toMatchObject({ kind: 'usage', code: 'file.encodingUnknown' });
    const { candidates, samples, column } = fault.params;
    expect(column).toBe('');
    expect(String(samples).split(' | ')).toEqual(
      String(candidates)
        .split(', ')
        .map(
          (encoding) => expect.stringMatching(new RegExp(`^${encoding}: 2024-01-05,.{1,2}$`, 'u')) as string,
        ),
    );
    expect(String(samples)).toContain('GB18030: 2024-01-05,三');
  });

  it.each(['koi8-r', 'cp866', 'iso-8859-5'])(
    'is asked for where the text is %s and would be no words in any of the encodings',
    async (codec) => {
      const customers = ['ООО «Волга»', 'Иванова Мария', 'ИП Сидоров', 'Торговый дом «Север»', 'Кузнецов'];
      const rows = customers.map((name) => iconv.encode(`2024-01-05,${name},1\n`, codec));
      expect((await faultOf(encodingOf(Buffer.concat(rows)))).code).toBe('file.encodingUnknown');
    },
  );

  it('is no question where all encodings in question read the same', async () => {
    const bytes = encoded('date,customer\n2024-01-05,“Nord” – Handel\n', 'Windows-1252');
    expect((await encodingOf(bytes)).encoding).toBe('Windows-1252');
  });
});

test('damage in one row does not make another encoding of the rest: that row is named when it is read', async () => {
  const good = Object.keys(names)[0]?.split(',') ?? [];
  for (const written of ['UTF-8', 'GB18030'] as const) {
    const rows = good.map((name) => encoded(`2024-01-05,${name},1\n`, written));
    const bad = Buffer.from('2024-01-05,\xe6\xff,1\n', 'latin1');
    expect((await encodingOf(Buffer.concat([...rows, bad]))).encoding).toBe(written);
  }
});

test('words of any length are looked at or left out, and never keep the rest from being told', async () => {
  const name = encoded('海港食品有限公司', 'GB18030');
  const long = Buffer.concat(Array.from({ length: 200_000 }, () => name));
  const row = Buffer.concat([Buffer.from('2024-01-05,'), name, Buffer.from(',1\n')]);
  expect((await encodingOf(Buffer.concat([row, long, Buffer.from('\n'), row]))).encoding).toBe('GB18030');
});

test('many words that are all UTF-8 settle it, and damage far behind them is told when it is read', async () => {
  const rows = Array.from({ length: 40_000 }, (_, index) => `2024-01-05,客户${index},10.00\n`).join('');
  const bytes = Buffer.concat([Buffer.from(rows), Buffer.from('2024-01-05,Jos\xe9,1\n', 'latin1')]);
  expect((await encodingOf(bytes)).encoding).toBe('UTF-8');
});

test('a hard space between thousands is one in Russian and in French texts alike', async () => {
  const russian = encoded(
    'Дата;Сумма\n05.01.2024;1\u00A0234,50\n06.01.2024;12\u00A0345\u00A0678,00\n',
    'Windows-1251',
  );
  expect((await encodingOf(russian)).encoding).toBe('Windows-1251');
  const french = encoded(
    'date;montant\n05.01.2024;1\u00A0234,50\n06.01.2024;12\u00A0345\u00A0678,00\n',
    'Windows-1252',
  );
  expect((await encodingOf(french)).encoding).toBe('Windows-1252');
});
