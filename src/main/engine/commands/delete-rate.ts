import { Fault } from '@shared/base/fault';
import type { RatesView } from '@shared/contract/views';
import { dayNumber, isoDay } from '@shared/model/day';
import { deleteRate as removeRate, logChange, readRates } from '@main/storage';
import type { EngineContext } from '../session/context';
import { changeBook } from './change-book';
import { listRates } from './list-rates';

export interface DeleteRateInput {
  readonly id: number;
}

/** Removes an exchange rate; lines keep the one they were imported with. */
export async function deleteRate(context: EngineContext, { id }: DeleteRateInput): Promise<RatesView> {
  await changeBook(context, (database, doneAt) => {
    const rate = readRates(database).find((one) => one.id === id);
    if (rate === undefined) throw new Fault('usage', 'rate.unknown', { id });
    removeRate(database, id);
    const fromDay = rate.fromDay === null ? null : isoDay(dayNumber(rate.fromDay));
    logChange(database, doneAt, 'rate.deleted', { currency: rate.currency, fromDay, rate: rate.rate });
  });
  return listRates(context);
}
