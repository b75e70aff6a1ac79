import { createFakeBridge, madeState } from '../fake-bridge';
import { madeDataAnswers } from '../made-data';
import type { AppState } from '@shared/contract/views';

/** Opens the page over made answers: `?language=ru&theme=dark&book=none`. For looking at it without an engine. */
const asked = new URLSearchParams(window.location.search);
const language = (asked.get('language') ?? 'en') as AppState['language'];
const theme = (asked.get('theme') ?? 'light') as AppState['theme'];
const book = asked.get('book') === 'none' ? null : madeState.book;
Object.assign(window, {
  staybook: createFakeBridge({ language, theme, book }, madeDataAnswers(), Number(asked.get('delay') ?? 0)),
});
await import('@renderer/main');
