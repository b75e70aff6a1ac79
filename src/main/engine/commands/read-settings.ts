import type { BookSettings } from '@shared/model/settings';
import type { EngineContext } from '../session/context';

/** The definitions of the open book. */
export function readSettings({ session }: EngineContext): BookSettings {
  return session.current().settings;
}
