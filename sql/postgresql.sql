-- Loads an exported book into PostgreSQL. To be run in the folder of the export:
--   psql --set ON_ERROR_STOP=1 --file sql/postgresql.sql
-- Then the base as materialized views, as docs/beyond-one-laptop.md says: its plain views, one over the other, are more
-- than the planner takes well.
\i sql/tables.sql
\copy book_settings FROM 'settings.csv' WITH (FORMAT csv, HEADER true)
\copy book_calendar FROM 'calendar.csv' WITH (FORMAT csv, HEADER true)
\copy book_costs FROM 'costs.csv' WITH (FORMAT csv, HEADER true)
\copy book_sales FROM 'sales.csv' WITH (FORMAT csv, HEADER true)
\copy book_customers FROM 'customers.csv' WITH (FORMAT csv, HEADER true)
\copy book_contracts FROM 'contracts.csv' WITH (FORMAT csv, HEADER true)
\copy book_feedback FROM 'feedback.csv' WITH (FORMAT csv, HEADER true)
\copy book_interactions FROM 'interactions.csv' WITH (FORMAT csv, HEADER true)
