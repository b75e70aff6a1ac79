-- Loads an exported book into DuckDB and makes the base of the figures. To be run in the folder of the export:
--   duckdb book.duckdb -init sql/duckdb.sql
.read sql/tables.sql
COPY book_settings FROM 'settings.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', AUTO_DETECT false);
COPY book_calendar FROM 'calendar.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', AUTO_DETECT false);
COPY book_costs FROM 'costs.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', AUTO_DETECT false);
COPY book_sales FROM 'sales.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', AUTO_DETECT false);
COPY book_customers FROM 'customers.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', AUTO_DETECT false);
COPY book_contracts FROM 'contracts.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', AUTO_DETECT false);
COPY book_feedback FROM 'feedback.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', AUTO_DETECT false);
COPY book_interactions FROM 'interactions.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', AUTO_DETECT false);
.read sql/base/10-day-numbers.sql
.read sql/base/20-scope.sql
.read sql/base/25-coverage.sql
.read sql/base/30-purchases.sql
.read sql/base/35-contracts.sql
.read sql/base/40-revenue.sql
.read sql/base/50-customers-on-a-day.sql
.read sql/base/60-roll-forward.sql
.read sql/base/65-revenue-flow.sql
.read sql/base/70-costs.sql
.read sql/base/75-lifespan.sql
.read sql/base/80-surveys.sql
.read sql/base/85-renewals.sql
