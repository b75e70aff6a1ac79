import baskets from './en/baskets.json';
import calculator from './en/calculator.json';
import chart from './en/chart.json';
import cli from './en/cli.json';
import cohort from './en/cohort.json';
import common from './en/common.json';
import customers from './en/customers.json';
import data from './en/data.json';
import fault from './en/fault.json';
import feedback from './en/feedback.json';
import field from './en/field.json';
import filter from './en/filter.json';
import importing from './en/import.json';
import issue from './en/issue.json';
import menu from './en/menu.json';
import metric from './en/metric.json';
import note from './en/note.json';
import overview from './en/overview.json';
import renewals from './en/renewals.json';
import profile from './en/profile.json';
import report from './en/report.json';
import revenue from './en/revenue.json';
import risk from './en/risk.json';
import segment from './en/segment.json';
import segments from './en/segments.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import start from './en/start.json';
import table from './en/table.json';
import whatIf from './en/whatIf.json';

export const en = {
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
