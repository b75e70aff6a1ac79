import calculator from './en/calculator.json';
import chart from './en/chart.json';
import cohort from './en/cohort.json';
import cli from './en/cli.json';
import common from './en/common.json';
import customers from './en/customers.json';
import data from './en/data.json';
import fault from './en/fault.json';
import importing from './en/import.json';
import menu from './en/menu.json';
import metric from './en/metric.json';
import note from './en/note.json';
import overview from './en/overview.json';
import report from './en/report.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import start from './en/start.json';
import table from './en/table.json';

export const en = {
  calculator,
  chart,
  cohort,
  cli,
  common,
  customers,
  data,
  fault,
  import: importing,
  menu,
  metric,
  note,
  overview,
  report,
  settings,
  shell,
  start,
  table,
};
