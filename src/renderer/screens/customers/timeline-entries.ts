import type { TFunction } from 'i18next';
import type { CustomerProfile, RowSource } from '@shared/contract/customer-views';
import type { CustomerDetail } from '@shared/contract/views';
import type { Format } from '../../format/use-format';

export const timelineKinds = ['order', 'contract', 'feedback', 'interaction'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened with a customer, with the row of the file that says so. */
export interface TimelineEntry extends RowSource {
  readonly key: string;
  readonly kind: TimelineKind;
  readonly day: string;
  readonly what: string;
  readonly detail: string;
  /** Minor units. */
  readonly amount: number | null;
}

interface Printing {
  readonly t: TFunction;
  readonly format: Format;
}

/** Orders, contracts, answers and interactions, the latest first. */
export function timelineOf(
  detail: CustomerDetail,
  profile: CustomerProfile,
  print: Printing,
): readonly TimelineEntry[] {
  return [
    ...orderEntries(detail, print),
    ...contractEntries(profile, print),
    ...answerEntries(profile, print),
    ...interactionEntries(profile),
  ].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

function orderEntries({ orders }: CustomerDetail, { t }: Printing): readonly TimelineEntry[] {
  return orders.map(({ day, invoice, net, lineCount, isPurchase, source }, place) => ({
    ...source,
    key: `order ${place}`,
    kind: 'order',
    day,
    what: t(isPurchase ? 'profile:timeline.purchase' : 'profile:timeline.credit', {
      invoice: invoice ?? '',
    }).trim(),
    detail: t('profile:timeline.lines', { count: lineCount }),
    amount: net,
  }));
}

function contractEntries({ contracts }: CustomerProfile, { t }: Printing): readonly TimelineEntry[] {
  return contracts.flatMap((term) => {
    const { id, contractNo: contract, cancelledDay } = term;
    const entry = { ...rowOf(term), kind: 'contract' as const };
    const begins: TimelineEntry = {
      ...entry,
      key: `contract ${id}`,
      day: term.startDay,
      what: t('profile:timeline.begins', { contract }),
      detail: term.product,
      amount: term.value,
    };
    const key = cancelledDay === null ? 'profile:timeline.ends' : 'profile:timeline.cancelled';
    const ends: TimelineEntry = {
      ...entry,
      key: `contract ${id} end`,
      day: cancelledDay ?? term.endDay,
      what: t(key, { contract }),
      detail: term.reason,
      amount: null,
    };
    return [begins, ends];
  });
}

function answerEntries({ feedback }: CustomerProfile, { t, format }: Printing): readonly TimelineEntry[] {
  return feedback.map((answer) => {
    const survey = answer.surveyKind === '' ? t('profile:timeline.survey') : answer.surveyKind;
    const score = format.number(answer.score, 2);
    return {
      ...rowOf(answer),
      key: `answer ${answer.id}`,
      kind: 'feedback',
      day: answer.day,
      what:
        answer.scale === null
          ? t('profile:timeline.answerBare', { survey, score })
          : t('profile:timeline.answer', { survey, score, scale: format.number(answer.scale, 2) }),
      detail: joined(answer.comment, answer.channel),
      amount: null,
    };
  });
}

function interactionEntries({ interactions }: CustomerProfile): readonly TimelineEntry[] {
  return interactions.map((interaction) => ({
    ...rowOf(interaction),
    key: `interaction ${interaction.id}`,
    kind: 'interaction',
    day: interaction.day,
    what: interaction.kind,
    detail: joined(interaction.value, interaction.note, interaction.channel),
    amount: null,
  }));
}

function rowOf({ fileName, sheet, row }: RowSource): RowSource {
  return { fileName, sheet, row };
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
