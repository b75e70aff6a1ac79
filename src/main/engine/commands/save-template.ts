import { Fault } from '@shared/base/fault';
import type { TemplateView } from '@shared/contract/views';
import { saveTemplate as keepTemplate } from '@main/storage';
import type { EngineContext } from '../session/context';
import { changeBook } from './change-book';
import { listTemplates } from './list-templates';

export interface SaveTemplateInput {
  readonly name: string;
  readonly importId: number;
}

/** Keeps the mapping of an import, and what was settled about its file, under a name; one of that name gives way. */
export async function saveTemplate(
  context: EngineContext,
  { name, importId }: SaveTemplateInput,
): Promise<TemplateView[]> {
  await changeBook(context, (database) => {
    if (!keepTemplate(database, name, importId)) throw new Fault('usage', 'import.unknown', { id: importId });
  });
  return listTemplates(context);
}
