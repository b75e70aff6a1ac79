import { expect, test } from 'vitest';
import { matchColumns } from '@main/import/matching/match-columns';
import { languages } from '@shared/contract/views';
import { recordFields, recordKinds } from '@shared/model/record-kind';
import { resources } from '@shared/words';

const cases = languages.flatMap((language) => recordKinds.map((kind) => [language, kind] as const));

test.each(cases)(
  'headers written in the words of the interface name their fields (%s, %s)',
  (language, kind) => {
    const words: Readonly<Record<string, string>> = resources[language].field;
    const fields = recordFields[kind];
    const headers = fields.map((field) => words[field] ?? '');
    const { mapping } = matchColumns(kind, headers, []);
    const unnamed = fields.flatMap((field, column) =>
      mapping[field] === column ? [] : [`${field}: ${headers[column]}`],
    );
    expect(unnamed).toEqual([]);
  },
);
