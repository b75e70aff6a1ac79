import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { dataFile } from '../helpers/data-folder';
import { cli } from '../helpers/cli';
import { temporaryFolder } from '../helpers/temporary-folder';

const path = dataFile('online-retail/online-retail.csv');

/** By customer the country: what all lines say, else the first order of more than nothing, by most of its money. */
const countries = `
  WITH line AS (
    SELECT row_number() OVER () AS place, InvoiceNo AS invoice, CAST(InvoiceDate AS DATE) AS day,
           CAST(CAST(CustomerID AS DOUBLE) AS BIGINT) AS customer, Country AS country,
           round(CAST(Quantity AS DOUBLE) * CAST(UnitPrice AS DOUBLE) * 100) AS amount
    FROM read_csv('${path}', all_varchar = true) WHERE CustomerID IS NOT NULL AND CustomerID <> ''
  ),
  said AS (SELECT customer, count(DISTINCT country) AS countries, min(country) AS country FROM line GROUP BY 1),
  purchase AS (
    SELECT customer, invoice, min(day) AS day, min(place) AS place FROM line GROUP BY ALL HAVING sum(amount) > 0
  ),
  first AS (SELECT customer, arg_min(invoice, (day, place)) AS invoice FROM purchase GROUP BY 1),
  first_country AS (
    SELECT customer, arg_max(country, total) AS country
    FROM (SELECT customer, country, sum(amount) AS total FROM line JOIN first USING (customer, invoice) GROUP BY ALL)
    GROUP BY 1
  )
  SELECT CASE WHEN countries = 1 THEN said.country ELSE first_country.country END AS country,
         count(DISTINCT said.customer) AS customers
  FROM said LEFT JOIN first_country USING (customer)
  WHERE customer IN (SELECT customer FROM purchase WHERE day BETWEEN '2011-01-01' AND '2011-12-31')
  GROUP BY 1 ORDER BY 1`;

describe.skipIf(path === null)('Online Retail by country (skipped where shared/data is missing)', () => {
  it('has the buyers of each country that DuckDB counts, and cohorts of all of them', async () => {
    const folder = temporaryFolder();
    const book = ['--book', 'retail.staybook'];
    await cli(['import', path ?? '', ...book], folder);
    const asked = ['metrics', ...book, '--period', '2011', '--only', 'buyingCustomers', '--by', 'Country'];
    const { json } = await cli([...asked, '--json'], folder);
    const { groups } = json() as {
      groups: { key: string; metrics: { buyingCustomers: { value: number } } }[];
    };
    const counted = groups
      .map(({ key, metrics }) => [key, metrics.buyingCustomers.value])
      .filter(([, value]) => value !== 0);
    const connection = await (await DuckDBInstance.create()).connect();
    const rows = await (await connection.run(countries)).getRowsJS();
    expect(counted).toEqual(rows.map(([country, customers]) => [country, Number(customers)]));
    const cohorts = ['cohorts', ...book, '--by', 'quarter', '--measure', 'customers'];
    const byCountry = (await cli([...cohorts, '--by-attribute', 'Country', '--json'], folder)).json();
    const all = (await cli([...cohorts, '--json'], folder)).json();
    const sizes = ({ cohorts: listed }: { cohorts: { size: number }[] }) =>
      listed.reduce((sum, { size }) => sum + size, 0);
    expect(sizes(byCountry)).toBe(sizes(all));
  }, 120_000);
});
