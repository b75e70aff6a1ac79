import { allBands, feedbackParts, type FeedbackSet } from '@shared/contract/feedback-set';
import { surveys } from '@shared/model/survey';
import { asWord, fromWord } from './address-word';

const bands = [...allBands, 'any', 'none'] as const;

/** The customers behind a number about feedback as an address: all it names, what it leaves open as `all`. */
export function feedbackSetPath({ scope, survey, part, band, score, group }: FeedbackSet): string {
  const scored = score === null ? 'all' : `${score.score}-of-${score.scale ?? 'any'}`;
  const grouped =
    group === null
      ? 'all'
      : `${asWord(group.attribute)}.${group.value === null ? '' : `v${asWord(group.value)}`}`;
  return `/customers/feedback/${survey}/${part}/${band}/${scored}/${grouped}/${scope.period}/${scope.base}`;
}

/** The set that the rest of such an address names, or null where it names none. */
export function feedbackSetOf(parts: readonly string[]): FeedbackSet | null {
  const [survey, part, band, scored, grouped, period, base] = parts;
  const known = {
    survey: surveys.find((candidate) => candidate === survey),
    part: feedbackParts.find((candidate) => candidate === part),
    band: bands.find((candidate) => candidate === band),
    score: scoreOf(scored),
    group: groupOf(grouped),
  };
  if (known.survey === undefined || known.part === undefined || known.band === undefined) return null;
  if (known.score === undefined || known.group === undefined) return null;
  if (period === undefined || base === undefined) return null;
  return {
    kind: 'feedback',
    scope: { period, base },
    survey: known.survey,
    part: known.part,
    band: known.band,
    score: known.score,
    group: known.group,
  };
}

/** Undefined: not the form that a score has. */
function scoreOf(text: string | undefined): FeedbackSet['score'] | undefined {
  if (text === 'all') return null;
  const match = /^(\d{1,6}(?:\.\d{1,6})?)-of-(any|\d{1,6}(?:\.\d{1,6})?)$/.exec(text ?? '');
  if (match === null) return undefined;
  return { score: Number(match[1]), scale: match[2] === 'any' ? null : Number(match[2]) };
}

function groupOf(text: string | undefined): FeedbackSet['group'] | undefined {
  if (text === 'all') return null;
  const match = /^([\w-]+)\.(?:v([\w-]*))?$/.exec(text ?? '');
  const attribute = fromWord(match?.[1] ?? '');
  if (match === null || attribute === null || attribute === '') return undefined;
  if (match[2] === undefined) return { attribute, value: null };
  const value = fromWord(match[2]);
  return value === null ? undefined : { attribute, value };
}
