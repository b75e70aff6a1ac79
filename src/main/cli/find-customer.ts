import type { Engine } from '@main/engine';
import { usage } from './read-options';

/** The one customer whose number (without one: whose name) is this, to the letter. */
export async function findCustomer(engine: Engine, code: string): Promise<number> {
  const { rows } = await engine.run('listCustomers', {
    query: { set: { kind: 'all' }, search: code, sort: 'code', descending: false },
    offset: 0,
    limit: Number.MAX_SAFE_INTEGER,
  });
  const found = rows.filter((row) => row.code === code);
  const [customer] = found;
  if (customer === undefined) throw usage('customerUnknown', { code });
  if (found.length > 1) throw usage('customerAmbiguous', { code, count: found.length });
  return customer.id;
}
