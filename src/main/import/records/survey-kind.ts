import { recommendQuestion } from '../matching/header-words/feedback-words';

const kinds: readonly (readonly [kind: string, word: RegExp])[] = [
  ['NPS', /nps|netpromoter|净推荐|淨推薦|推荐值|推薦值|лояльност|готовностьрекомендовать/u],
  ['CSAT', /csat|customersatisfaction|satisfaction|满意|滿意|удовлетворенност/u],
  ['CES', /ces(?![a-zа-я])|customereffort|effortscore|费力|費力|省力|усили/u],
];

/** The survey that a word means: `NPS`, `CSAT`, `CES`; null where it names none of them. */
export function surveyKindOf(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (recommendQuestion.test(plain)) return 'NPS';
  return kinds.find(([, word]) => word.test(plain))?.[0] ?? null;
}
