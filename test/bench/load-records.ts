import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** A DuckDB with contracts and answers in tables of their own, typed as they are; whole months are reckoned once. */
export async function loadRecords(contracts: string, feedback: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE contracts AS
     SELECT "contract no" AS number, "customer id" AS customer, CAST("start date" AS DATE) AS start_day,
            CAST("end date" AS DATE) AS end_day, nullif("renewed from", '') AS renewed_from, product,
            CAST(nullif("cancelled on", '') AS DATE) AS cancelled, "cancellation reason" AS reason,
            CAST(round(CAST(value AS DECIMAL(18, 2)) * 100) AS BIGINT) AS value,
            datediff('month', CAST("start date" AS DATE), CAST("end date" AS DATE) + 1) AS months,
            least(CAST("end date" AS DATE), CAST(nullif("cancelled on", '') AS DATE) - 1) AS last_day
     FROM read_csv('${contracts}', all_varchar = true, header = true)`,
  );
  await connection.run(
    `CREATE TABLE feedback AS
     SELECT row_number() OVER () AS id, "customer id" AS customer, CAST("survey date" AS DATE) AS day,
            CAST("nps score" AS INTEGER) AS score
     FROM read_csv('${feedback}', all_varchar = true, header = true)`,
  );
  return connection;
}
