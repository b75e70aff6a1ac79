import type { TemplateView } from '@shared/contract/views';
import { readTemplates } from '@main/storage';
import type { EngineContext } from '../session/context';

/** The named mapping templates of the book, by name. */
export function listTemplates({ session }: EngineContext, _input?: undefined): TemplateView[] {
  return readTemplates(session.current().book.database).map(({ id, name, kind, headers, mapping }) => ({
    id,
    name,
    kind,
    headers,
    mapping,
  }));
}
