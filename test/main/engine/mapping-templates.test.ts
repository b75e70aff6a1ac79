import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engineWith, importFile } from '../../helpers/engine';
import { faultCode } from '../../helpers/fault';

const header = 'Booked,Buyer,Doc,Worth,Net';

function oddFile(folder: string, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, `${header}\n03/04/2024,Meyer,A1,10.00,8.00\n05/04/2024,Schulz,A2,20.00,16.00\n`);
  return path;
}

/** The columns as a person would match them: the amount without tax. */
const decisions = {
  kind: 'sales',
  mapping: { date: 0, customerName: 1, invoice: 2, amount: 4 },
  dateOrder: 'dmy',
} as const;

const columnsOf = async (engine: Awaited<ReturnType<typeof engineWith>>['engine'], path: string) => {
  const { mapping, mappingSource, decisions: brought } = await engine.run('inspectFile', { path });
  return { mapping, mappingSource, dateOrder: brought.dateOrder };
};

describe('a mapping template', () => {
  it('keeps how an import was read, and is proposed for files of the same shape before earlier imports are', async () => {
    const { engine, folder } = await engineWith([]);
    const record = await importFile(engine, oddFile(folder, 'april.csv'), { decisions });
    const templates = await engine.run('saveTemplate', { name: 'Till export', importId: record.id });
    expect(templates).toMatchObject([
      {
        name: 'Till export',
        kind: 'sales',
        headers: header.split(','),
        mapping: { date: 'Booked', customerName: 'Buyer', invoice: 'Doc', amount: 'Net' },
      },
    ]);
    const other = { ...decisions, mapping: { ...decisions.mapping, amount: 3 } };
    await importFile(engine, oddFile(folder, 'may.csv'), { decisions: other });
    expect(await columnsOf(engine, oddFile(folder, 'june.csv'))).toEqual({
      mapping: decisions.mapping,
      mappingSource: { kind: 'template', name: 'Till export' },
      dateOrder: 'dmy',
    });
    await engine.run('deleteTemplate', { id: templates[0]?.id ?? 0 });
    expect(await columnsOf(engine, oddFile(folder, 'june.csv'))).toMatchObject({
      mapping: other.mapping,
      mappingSource: { kind: 'earlier', fileName: 'may.csv' },
    });
  });

  it('gives way to another of the same name', async () => {
    const { engine, folder } = await engineWith(['2024-01-05,Meyer,A1,12.50']);
    await importFile(engine, oddFile(folder, 'april.csv'), { decisions });
    await engine.run('saveTemplate', { name: 'Till export', importId: 1 });
    const templates = await engine.run('saveTemplate', { name: 'Till export', importId: 2 });
    expect(templates.map(({ name, headers }) => [name, headers.length])).toEqual([['Till export', 5]]);
    expect(await engine.run('listTemplates', undefined)).toEqual(templates);
  });

  it('outlives the import it was made from', async () => {
    const { engine, folder } = await engineWith([]);
    await importFile(engine, oddFile(folder, 'april.csv'), { decisions });
    await engine.run('saveTemplate', { name: 'Till export', importId: 1 });
    await engine.run('undoImport', { importId: 1 });
    expect((await columnsOf(engine, oddFile(folder, 'june.csv'))).mappingSource).toEqual({
      kind: 'template',
      name: 'Till export',
    });
  });

  it('is refused where there is no such import or template', async () => {
    const { engine } = await engineWith([]);
    expect(await faultCode(() => engine.run('saveTemplate', { name: 'x', importId: 3 }))).toBe(
      'import.unknown',
    );
    expect(await faultCode(() => engine.run('deleteTemplate', { id: 3 }))).toBe('template.unknown');
  });
});
