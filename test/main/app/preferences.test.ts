import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPreferences } from '@main/app/preferences';

describe('preferences', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'staybook-preferences-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('speak the system’s language until a person chooses one', async () => {
    const first = await openPreferences(folder, 'ru');
    expect(first.current().language).toBe('ru');
    await first.change({ language: 'zh-TW' });
    expect((await openPreferences(folder, 'ru')).current().language).toBe('zh-TW');
  });

  it('keep a change that was made while another was being written', async () => {
    const store = await openPreferences(folder, 'en');
    await Promise.all([store.change({ theme: 'dark' }), store.change({ language: 'ru' })]);
    expect(JSON.parse(await readFile(join(folder, 'preferences.json'), 'utf8'))).toMatchObject({
      theme: 'dark',
      language: 'ru',
    });
  });

  it.each(['', 'not JSON', '[1]', '{"theme":"loud","window":{"x":"left"}}'])(
    'start as on the first day from a damaged file: %s',
    async (text) => {
      await writeFile(join(folder, 'preferences.json'), text);
      const store = await openPreferences(folder, 'en');
      expect(store.current()).toEqual({ language: 'en', theme: 'system', recentBooks: [], window: null });
    },
  );

  it('keep what is readable of a file of which a part is damaged', async () => {
    await writeFile(join(folder, 'preferences.json'), '{"theme":"dark","recentBooks":"none"}');
    const store = await openPreferences(folder, 'en');
    expect(store.current()).toMatchObject({ theme: 'dark', recentBooks: [] });
  });
});
