import { civilFromDay, dayFromCivil, dayNumber, daysInMonth, type Day } from '@shared/model/day';
import type { BookRecords, ContractTerm, FeedbackAnswer } from '@shared/model/records';
import { edgeDays, edgeSpans } from './edge-days';
import type { TestLine } from './ledger-columns';

const source = { fileName: 'edges.csv', sheet: null };
const count = edgeDays.length;
export const edgeCustomers = 2 * count;

/** The item of a list that a number leads to: every one in turn. */
function inTurn<Item>(items: readonly Item[], place: number): Item {
  return items[((place % items.length) + items.length) % items.length] as Item;
}

/**
 * Two customers for each edge day, one who bought on it alone and one who bought on it and on another: whatever a rule
 * does with a day too many or too few, it does to somebody. Some orders are credited in part, some whole, later.
 */
export const edgeSales: readonly TestLine[] = edgeDays.flatMap((day, place) => {
  const other = inTurn(edgeDays, place * 7 + 3);
  const credit = inTurn([0, 0, -100, -place - 101, -40], place);
  const lines: TestLine[] = [
    { customer: place, day, amount: 101 + place, invoice: place + 1 },
    { customer: count + place, day, amount: 33, invoice: count + 2 * place + 1 },
    { customer: count + place, day: other, amount: 250 - place, invoice: count + 2 * place + 2 },
  ];
  if (credit === 0) return lines;
  const credited = inTurn(edgeDays, place + inTurn([1, 4, 9], place));
  return [...lines, { customer: place, day: credited, amount: credit, invoice: 0, credits: place + 1 }];
});

/** Ends of a first term: whole months (also from the 31st), and days that are none. */
function endOf(start: Day, place: number): Day {
  const whole = inTurn([2, 3, null, 12, null], place);
  if (whole === null) return dayNumber(start + 70 + (place % 3));
  const { year, month, date } = civilFromDay(start);
  const index = year * 12 + month - 1 + whole;
  const [endYear, endMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const after = dayFromCivil(endYear, endMonth, Math.min(date, daysInMonth(endYear, endMonth)));
  return dayNumber((after ?? Number.NaN) - 1);
}

/**
 * A term from each edge day, and after most of them one that follows on the day, a day or the days of grace later or too
 * late, by name or by product; some cancelled at their edges.
 */
export const edgeRecords: BookRecords = {
  contracts: edgeDays
    .flatMap((start, place) => {
      const end = endOf(start, place);
      const gap = inTurn([0, 1, -1, ...edgeSpans, ...edgeSpans.map((span) => span + 1)], place);
      const next = dayNumber(end + 1 + gap);
      const cancelled = inTurn([null, null, null, end - 20, end, end + 1, start], place);
      const first = term(place, start, end, inTurn([100, 101, 105, null, 0, 333], place), `E${place}`, '');
      return [
        { ...first, cancelledDay: cancelled === null ? null : dayNumber(cancelled) },
        ...(place % 6 === 5
          ? []
          : [
              term(place, next, endOf(next, place + 1), 111, `N${place}`, place % 2 === 0 ? `E${place}` : ''),
            ]),
      ];
    })
    .sort((a, b) => a.startDay - b.startDay)
    .map((each, place) => ({ ...each, id: place + 1, row: place + 2 })),
  feedback: edgeDays
    .map((day, place): FeedbackAnswer => ({
      ...source,
      id: place + 1,
      row: place + 2,
      customer: place % 40,
      day,
      score: place % 11,
      surveyKind: inTurn(['NPS', 'CSAT', 'CES'], place),
      scale: inTurn([null, 10, 5, 7], place),
      comment: '',
      channel: '',
    }))
    .sort((a, b) => a.day - b.day),
  interactions: [],
};

function term(
  customer: number,
  startDay: Day,
  endDay: Day,
  value: number | null,
  contractNo: string,
  renewedFrom: string,
): Omit<ContractTerm, 'id' | 'row'> {
  const plain = { ...source, billingInterval: '', autoRenew: null, reason: '', cancelledDay: null };
  return {
    ...plain,
    customer,
    startDay,
    endDay,
    value,
    contractNo,
    renewedFrom,
    product: `P${customer % 5}`,
  };
}
