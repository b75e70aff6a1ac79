import { describe, expect, it } from 'vitest';
import { catalogue } from '@shared/metrics/catalogue';
import { readSql, sqlFiles } from '../helpers/sql-book';

const kebabCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the definitions in SQL', () => {
  it('are one file for each metric of the catalogue, named for it, and no other', () => {
    expect(sqlFiles('metrics')).toEqual(catalogue.map(({ id }) => `${kebabCase(id)}.sql`).sort());
  });

  it.each(catalogue.map(({ id }) => id))('the file of %s begins with its definition and names it', (id) => {
    const text = readSql(`metrics/${kebabCase(id)}.sql`);
    expect(text).toMatch(/^-- \S/);
    expect(text).toContain(`'${id}' AS metric`);
  });
});
