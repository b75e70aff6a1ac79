import type { AttributeView } from '@shared/contract/cohort-views';
import type { EngineContext } from '../session/context';
import { attributesOf } from './attribute-named';

/** What customers can be grouped by. */
export function listAttributes({ session }: EngineContext): readonly AttributeView[] {
  return attributesOf(session.current()).map(({ id, values, codes, ofLines = false }) => ({
    id,
    values: values.length,
    customersWithout: codes.reduce((count, code) => count + (code < 0 ? 1 : 0), 0),
    ofLines,
  }));
}
