-- Loads an exported book into PostgreSQL and makes the base of the figures. To be run in the folder of the export:
--   psql --set ON_ERROR_STOP=1 --file sql/postgresql.sql
\i sql/tables.sql
\copy book_settings FROM 'settings.csv' WITH (FORMAT csv, HEADER true)
\copy book_calendar FROM 'calendar.csv' WITH (FORMAT csv, HEADER true)
\copy book_costs FROM 'costs.csv' WITH (FORMAT csv, HEADER true)
\copy book_sales FROM 'sales.csv' WITH (FORMAT csv, HEADER true)
\copy book_customers FROM 'customers.csv' WITH (FORMAT csv, HEADER true)
\copy book_contracts FROM 'contracts.csv' WITH (FORMAT csv, HEADER true)
\copy book_feedback FROM 'feedback.csv' WITH (FORMAT csv, HEADER true)
\copy book_interactions FROM 'interactions.csv' WITH (FORMAT csv, HEADER true)
\i sql/base/10-day-numbers.sql
\i sql/base/20-scope.sql
\i sql/base/25-coverage.sql
\i sql/base/30-purchases.sql
\i sql/base/35-contracts.sql
\i sql/base/40-revenue.sql
\i sql/base/50-customers-on-a-day.sql
\i sql/base/60-roll-forward.sql
\i sql/base/65-revenue-flow.sql
\i sql/base/70-costs.sql
\i sql/base/75-lifespan.sql
\i sql/base/80-surveys.sql
\i sql/base/85-renewals.sql
