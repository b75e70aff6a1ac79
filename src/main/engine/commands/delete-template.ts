import { Fault } from '@shared/base/fault';
import type { TemplateView } from '@shared/contract/views';
import { deleteTemplate as removeTemplate, readTemplates } from '@main/storage';
import type { EngineContext } from '../session/context';
import { changeBook } from './change-book';
import { listTemplates } from './list-templates';

export interface DeleteTemplateInput {
  readonly id: number;
}

/** Removes a named mapping template. */
export async function deleteTemplate(
  context: EngineContext,
  { id }: DeleteTemplateInput,
): Promise<TemplateView[]> {
  await changeBook(context, (database) => {
    if (!readTemplates(database).some((template) => template.id === id)) {
      throw new Fault('usage', 'template.unknown', { id });
    }
    removeTemplate(database, id);
  });
  return listTemplates(context);
}
