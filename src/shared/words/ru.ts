import baskets from './ru/baskets.json';
import calculator from './ru/calculator.json';
import chart from './ru/chart.json';
import cli from './ru/cli.json';
import cohort from './ru/cohort.json';
import common from './ru/common.json';
import customers from './ru/customers.json';
import data from './ru/data.json';
import fault from './ru/fault.json';
import feedback from './ru/feedback.json';
import field from './ru/field.json';
import filter from './ru/filter.json';
import importing from './ru/import.json';
import issue from './ru/issue.json';
import menu from './ru/menu.json';
import metric from './ru/metric.json';
import note from './ru/note.json';
import overview from './ru/overview.json';
import renewals from './ru/renewals.json';
import profile from './ru/profile.json';
import report from './ru/report.json';
import revenue from './ru/revenue.json';
import risk from './ru/risk.json';
import segment from './ru/segment.json';
import segments from './ru/segments.json';
import settings from './ru/settings.json';
import shell from './ru/shell.json';
import start from './ru/start.json';
import table from './ru/table.json';
import whatIf from './ru/whatIf.json';

export const ru = {
  baskets,
  calculator,
  chart,
  cli,
  cohort,
  common,
  customers,
  data,
  fault,
  feedback,
  field,
  filter,
  import: importing,
  issue,
  menu,
  metric,
  note,
  overview,
  renewals,
  profile,
  report,
  revenue,
  risk,
  segment,
  segments,
  settings,
  shell,
  start,
  table,
  whatIf,
};
