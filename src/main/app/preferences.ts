import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '@shared/contract/views';
import { writeFileAtomically } from '@main/files/write-file-atomically';
import { recentBook } from './recent-books';

/** What the app remembers of a person's ways; books hold everything that figures depend on. */
const stored = z.object({
  language: z.enum(['en', 'zh-CN', 'zh-TW', 'ru']).nullable().catch(null),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  recentBooks: z.array(recentBook).catch([]),
  window: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().min(600),
      height: z.number().int().min(400),
      maximized: z.boolean(),
    })
    .nullable()
    .catch(null),
});

type Stored = z.infer<typeof stored>;

export type Preferences = Omit<Stored, 'language'> & { readonly language: Language };

export interface PreferenceStore {
  readonly current: () => Preferences;
  /** In effect at once; on disk when the promise settles. */
  readonly change: (patch: Partial<Preferences>) => Promise<void>;
}

/**
 * Reads the preferences of this profile. A missing or damaged file is no reason not to start: whatever of it
 * can be read counts, the rest is as on the first day.
 *
 * @param systemLanguage what the app speaks until a person chooses
 */
export async function openPreferences(folder: string, systemLanguage: Language): Promise<PreferenceStore> {
  const path = join(folder, 'preferences.json');
  let values = await readStored(path);
  let writing: Promise<void> = Promise.resolve();
  return {
    current: () => ({ ...values, language: values.language ?? systemLanguage }),
    change: (patch) => {
      values = { ...values, ...patch };
      const text = `${JSON.stringify(values, null, 2)}\n`;
      const write = (): Promise<void> => writeFileAtomically(path, text);
      writing = writing.then(write, write);
      return writing;
    },
  };
}

async function readStored(path: string): Promise<Stored> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const parsed = stored.safeParse(parseJson(text));
  return parsed.success ? parsed.data : stored.parse({});
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
