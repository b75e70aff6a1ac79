import type { ReportOffer } from '@shared/contract/report-document';
import type { EngineContext } from '../session/context';
import { sections } from './report/sections';
import { templates } from './report/templates';

/** Every report and section there is, each with the reason where the open book does not give it. */
export function reportOffer({ session }: EngineContext): ReportOffer {
  const open = session.current();
  return {
    templates: templates.map(({ id, sections: ids, unavailable }) => ({
      id,
      sections: ids,
      unavailable: unavailable(open),
    })),
    sections: sections.map(({ id, unavailable }) => ({ id, unavailable: unavailable(open) })),
  };
}
