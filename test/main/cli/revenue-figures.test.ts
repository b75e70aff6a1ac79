import { expect, it } from 'vitest';
import { cli } from '../../helpers/cli';
import { ledgerFile } from '../../helpers/engine';
import { temporaryFolder } from '../../helpers/temporary-folder';

const book = ['--book', 'shop.staybook'];
const rows = ['2024-01-05,Meyer,A1,100.00', '2024-02-10,Meyer,A2,80.50', '2024-02-29,Weiss,A3,30.00'];

it('staybook metrics prints both parts of a share of money as money, and costs that the settings hold', async () => {
  const folder = temporaryFolder();
  ledgerFile(rows, folder);
  await cli(['import', 'ledger.csv', ...book, '--set', 'currency=EUR'], folder);
  const costs = JSON.stringify([{ period: '2024-02', acquisition: 1250, retention: null }]);
  expect((await cli(['settings', ...book, '--set', `costs=${costs}`], folder)).code).toBe(0);
  const only = ['--only', 'grossRevenueRetention,acquisitionCost', '--period', '2024-02', '--json'];
  const { json } = await cli(['metrics', ...book, ...only], folder);
  expect(json()).toMatchObject({
    metrics: {
      grossRevenueRetention: {
        value: 0.805,
        numerator: '80.50',
        denominator: '100.00',
        substituted: '80.50 / 100.00',
      },
      acquisitionCost: { value: '12.50', numerator: '12.50', denominator: 1 },
    },
  });
});
