import { describe, expect, test } from 'vitest';
import { inspectLedger, type RememberedMapping } from '@main/import';
import { resources } from '@shared/words';
import { decisionOfFault } from '@shared/model/import-decisions';
import {
  faultOf,
  lineRows,
  listedRows,
  quietTask,
  setAsideReasons,
  stageSales,
  stageText,
  writtenFile,
} from '../../helpers/staged-rows';

const inspectText = (text: string, remembered: readonly RememberedMapping[] = []) =>
  inspectLedger(writtenFile(text), {}, remembered, quietTask);

describe('what the file cannot settle', () => {
  const open = [
    [
      'date.orderUnknown',
      'date',
      'date,customer,amount\n05/01/2024,Anna,1\n06/02/2024,Bob,1\n',
      '05/01/2024',
    ],
    [
      'amount.markUnknown',
      'amount',
      'date;customer;amount\n2024-01-05;Anna;1.234\n2024-01-05;Bob;12500\n',
      '1.234',
    ],
  ] as const;

  test.each(open)(
    '%s ends the staging with a sentence that names the option',
    async (code, column, text, sample) => {
      const { kind, code: found, params } = await faultOf(stageText(text));
      expect([kind, found]).toEqual(['usage', code]);
      expect(params).toMatchObject({ column, samples: expect.stringContaining(sample) });
      const option = `--set ${decisionOfFault[code]}=`;
      for (const { fault } of Object.values(resources)) {
        const [family = '', name = ''] = code.split('.');
        expect((fault as unknown as Record<string, Record<string, string>>)[family]?.[name]).toContain(
          option,
        );
      }
    },
  );

  test.each(open)(
    '%s is a question of the inspection, with the column and its first cells',
    async (code, column, text, sample) => {
      const { questions } = await inspectText(text);
      expect(questions).toEqual([{ code, field: column, column, samples: expect.arrayContaining([sample]) }]);
    },
  );

  test('a stated decision answers, and nothing is asked any more', async () => {
    const stated = await stageSales(writtenFile(open[0][2]), { dateOrder: 'mdy' });
    expect(lineRows(stated).map(([, day]) => day)).toEqual(['2024-05-01', '2024-06-02']);
    const amounts = await stageSales(writtenFile(open[1][2]), { decimalMark: 'comma' });
    expect(lineRows(amounts).map(([, , , amount]) => amount)).toEqual([123400, 1250000]);
    const inspection = await inspectLedger(writtenFile(open[0][2]), { dateOrder: 'mdy' }, [], quietTask);
    expect(inspection).toMatchObject({ questions: [], dateOrder: 'mdy' });
  });

  test('a question that only a later row answers is not asked', async () => {
    const rows = Array.from({ length: 5000 }, () => '05/01/2024,Anna,1').join('\n');
    const { questions, dateOrder } = await inspectText(`date,customer,amount\n${rows}\n31/01/2024,Bob,1\n`);
    expect([questions, dateOrder]).toEqual([[], 'dmy']);
  });

  test('quantities that stay open are no question where the amount stands by itself', async () => {
    const staged = await stageSales(
      writtenFile('date;customer;quantity;amount\n2024-01-05;Anna;1.234;10,50\n2024-01-06;Bob;12500;7,25\n'),
    );
    expect(lineRows(staged).map(([, , , amount]) => amount)).toEqual([1050, 725]);
  });
});

describe('a mapping', () => {
  const text = 'when,who,how much,shop\n2024-01-05,Anna,10.00,Mill\n2024-01-06,Bob,20.00,Quay\n';
  const mapping = { date: 'when', customerName: 'shop', amount: 'how much' };
  const template: RememberedMapping = {
    source: { kind: 'template', name: 'Monthly' },
    kind: 'sales',
    headers: ['when', 'who ', 'how much', 'shop'],
    mapping,
    decisions: {},
  };
  const earlier: RememberedMapping = {
    ...template,
    source: { kind: 'earlier', fileName: 'june.csv' },
    mapping: { ...mapping, customerName: 'who' },
  };

  test('remembered for the same headers is used before one is looked for, the first that fits, and it is said', async () => {
    const staged = await stageSales(writtenFile(text), {}, { remembered: [template, earlier] });
    expect(lineRows(staged).map(([, , customer]) => customer)).toEqual(['Mill', 'Quay']);
    expect(staged.info.notes).toEqual([{ code: 'import.asTemplate', params: { name: 'Monthly' } }]);
    const june = await stageSales(writtenFile(text), {}, { remembered: [earlier] });
    expect(lineRows(june).map(([, , customer]) => customer)).toEqual(['Anna', 'Bob']);
    expect(june.info.notes).toEqual([{ code: 'import.asEarlier', params: { file: 'june.csv' } }]);
  });

  test('remembered shows in the inspection with its source and its certainty', async () => {
    const {
      mapping: found,
      mappingSource,
      columns,
    } = await inspectText(text, [{ ...template, decisions: { dateOrder: 'dmy' } }]);
    expect(found).toEqual({ date: 0, customerName: 3, amount: 2 });
    expect(mappingSource).toEqual({ kind: 'template', name: 'Monthly' });
    expect(columns.map(({ certainty }) => certainty)).toEqual([
      'remembered',
      'none',
      'remembered',
      'remembered',
    ]);
  });

  test('remembered for other headers, or for another kind than the stated one, is not used', async () => {
    const other = { ...template, headers: ['when', 'who', 'how much'] };
    expect((await inspectText(text, [other])).mappingSource).toEqual({ kind: 'found' });
    const ofCustomers = await inspectLedger(writtenFile(text), { kind: 'customers' }, [template], quietTask);
    expect(ofCustomers.mappingSource).toEqual({ kind: 'found' });
  });

  test('stated goes before remembered, with the kind that has its fields', async () => {
    const context = { remembered: [template] };
    const staged = await stageSales(
      writtenFile(text),
      { mapping: { date: 0, customerName: 1, amount: 2 } },
      context,
    );
    expect(lineRows(staged).map(([, , customer]) => customer)).toEqual(['Anna', 'Bob']);
    const contacts = await stageText(text, { mapping: { date: 0, customerName: 1, interactionKind: 3 } });
    expect(contacts.kind).toBe('interactions');
  });

  test('what was settled before helps where the file leaves it open, and never against the file', async () => {
    const slashes = 'date,customer,amount\n05/01/2024,Anna,1\n';
    const remembered = [
      {
        ...earlier,
        headers: ['date', 'customer', 'amount'],
        mapping: { date: 'date', customerName: 'customer', amount: 'amount' },
        decisions: { dateOrder: 'dmy', replaceInvoices: true },
      } as const,
    ];
    const helped = await stageSales(writtenFile(slashes), {}, { remembered });
    expect(lineRows(helped).map(([, day]) => day)).toEqual(['2024-01-05']);
    const own = await stageSales(writtenFile(`${slashes}01/31/2024,Bob,1\n`), {}, { remembered });
    expect(lineRows(own).map(([, day]) => day)).toEqual(['2024-05-01', '2024-01-31']);
    // To replace invoices is said anew for each file.
    expect(own.info.decisions.replaceInvoices).toBeUndefined();
    // The inspection brings what helps, and only that.
    expect((await inspectText(slashes, remembered)).decisions).toEqual({ dateOrder: 'dmy' });
    expect((await inspectText(`${slashes}01/31/2024,Bob,1\n`, remembered)).decisions).toEqual({});
  });

  test.each([
    ['sales', 'mapping.missingDate', 'customer,email,amount\nAnna,a@x.example,1\n'],
    ['sales', 'mapping.missingCustomer', 'date,amount\n2024-01-05,1\n'],
    ['sales', 'mapping.missingAmount', 'date,customer,quantity\n2024-01-05,Anna,1\n'],
    ['contracts', 'mapping.missingStart', 'customer,end,value\nAnna,2024-12-31,1\n'],
    ['contracts', 'mapping.missingEnd', 'customer,start,value\nAnna,2024-01-01,1\n'],
    ['feedback', 'mapping.missingScore', 'date,customer,comment\n2024-01-05,Anna,fine\n'],
    ['interactions', 'mapping.missingInteractionKind', 'date,customer,note\n2024-01-05,Anna,fine\n'],
    ['customers', 'mapping.missingCustomer', 'email,city\na@x.example,Hove\n'],
  ] as const)(
    'of %s without a required field is refused as %s, with the columns there are',
    async (kind, code, content) => {
      const fault = await faultOf(stageText(content, { kind }));
      expect(fault).toMatchObject({
        code,
        params: { columns: content.split('\n')[0]?.replaceAll(',', ', ') },
      });
      expect((await inspectLedger(writtenFile(content), { kind }, [], quietTask)).missing).toHaveLength(1);
    },
  );

  test('with a field that rows of the stated kind do not have is refused', async () => {
    const request = stageText(text, {
      kind: 'sales',
      mapping: { date: 0, customerName: 1, amount: 2, score: 3 },
    });
    expect((await faultOf(request)).code).toBe('mapping.noSuchField');
  });

  test('and everything else that was settled travels with the file, so that its rows can be read again', async () => {
    const { info } = await stageText('date;customer;amount\n31/01/2024;Anna;1.250,50\n', { headerRow: 1 });
    expect(info.decisions).toEqual({
      headerRow: 1,
      kind: 'sales',
      mapping: { date: 0, customerName: 1, amount: 2 },
      dateOrder: 'dmy',
      shortYears: undefined,
      decimalMark: 'comma',
    });
  });
});

test('a stated kind counts, whatever the headers look like', async () => {
  const text = 'Date,Customer,Type,Amount\n2024-01-05,Anna,Visit,1.00\n';
  expect((await stageText(text)).kind).toBe('sales');
  const staged = await stageText(text, { kind: 'interactions' });
  expect(staged.kind).toBe('interactions');
  expect(listedRows(staged)).toEqual([[2, '2024-01-05', 'Anna', 0]]);
  expect(setAsideReasons(staged)).toEqual([]);
});
