import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChannelInput } from '@shared/contract/channels';
import { answerDialogs } from './book-dialogs';
import type { Launched } from './harness';

interface MadeBook {
  /** The folder of the book and its ledgers. */
  readonly folder: string;
  readonly name: string;
  readonly settings: ChannelInput<'book.create'>['settings'];
  /** File name to content, imported in this order as they are. */
  readonly ledgers: Readonly<Record<string, string>>;
}

/** A book with these ledgers, made by what the page itself would ask for, and opened in the window. */
export async function makeBook(
  staybook: Launched,
  { folder, name, settings, ledgers }: MadeBook,
): Promise<void> {
  const { app, page } = staybook;
  mkdirSync(folder, { recursive: true });
  await answerDialogs(app, { save: join(folder, `${name}.staybook`) });
  await page.evaluate(async (chosen) => {
    const file = await window.staybook['files.chooseNewBook']({ suggestedName: 'Book' });
    if (!file.ok || file.value === null) throw new Error(JSON.stringify(file));
    const book = await window.staybook['book.create']({ token: file.value.token, settings: chosen });
    if (!book.ok) throw new Error(JSON.stringify(book));
  }, settings);
  for (const [fileName, content] of Object.entries(ledgers)) {
    const path = join(folder, fileName);
    writeFileSync(path, content);
    await answerDialogs(app, { open: path });
    await page.evaluate(importChosen);
  }
  await page.reload();
}

async function importChosen(): Promise<void> {
  const files = await window.staybook['files.chooseLedgers'](undefined);
  const token = files.ok ? files.value[0]?.token : undefined;
  if (token === undefined) throw new Error(JSON.stringify(files));
  const plan = await window.staybook['import.stage']({ token, taskId: 'stage', decisions: {} });
  if (!plan.ok) throw new Error(JSON.stringify(plan));
  const record = await window.staybook['import.commit']({ planId: plan.value.planId, taskId: 'commit' });
  if (!record.ok) throw new Error(JSON.stringify(record));
}
