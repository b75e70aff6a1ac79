import type { FaultBody } from '@shared/base/fault';
import type { ImportQuestion } from '@shared/contract/views';
import { decisionOfFault, type DecisionFault } from '@shared/model/import-decisions';
import { BridgeError } from '../../api';
import { isAnswered, type LedgerEntry } from './ledger-entry';

/** Samples travel in a fault as one text; none of them holds this. */
const sampleSeparator = ' | ';

function isDecisionFault(code: string): code is DecisionFault {
  return Object.hasOwn(decisionOfFault, code);
}

/** The question that a fault asks of a person, or null where it asks none or was answered already. */
export function questionOfFault({ code, params }: FaultBody, entry: LedgerEntry): ImportQuestion | null {
  if (!isDecisionFault(code)) return null;
  const header = String(params['column'] ?? '');
  const column = entry.inspection?.columns.find((each) => each.header === header);
  const told = String(params['samples'] ?? '')
    .split(sampleSeparator)
    .filter((sample) => sample !== '');
  const samples = told.length > 0 ? told : (column?.samples ?? []);
  const question: ImportQuestion = { code, field: null, column: header, samples };
  return isAnswered(entry, question) ? null : question;
}

/** The same for an error that was caught. */
export function questionOfError(error: unknown, entry: LedgerEntry): ImportQuestion | null {
  return error instanceof BridgeError ? questionOfFault(error.body, entry) : null;
}
