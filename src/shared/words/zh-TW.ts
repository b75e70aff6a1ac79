import baskets from './zh-TW/baskets.json';
import calculator from './zh-TW/calculator.json';
import chart from './zh-TW/chart.json';
import cli from './zh-TW/cli.json';
import cohort from './zh-TW/cohort.json';
import common from './zh-TW/common.json';
import customers from './zh-TW/customers.json';
import data from './zh-TW/data.json';
import fault from './zh-TW/fault.json';
import feedback from './zh-TW/feedback.json';
import field from './zh-TW/field.json';
import filter from './zh-TW/filter.json';
import importing from './zh-TW/import.json';
import issue from './zh-TW/issue.json';
import menu from './zh-TW/menu.json';
import metric from './zh-TW/metric.json';
import note from './zh-TW/note.json';
import overview from './zh-TW/overview.json';
import renewals from './zh-TW/renewals.json';
import profile from './zh-TW/profile.json';
import report from './zh-TW/report.json';
import revenue from './zh-TW/revenue.json';
import risk from './zh-TW/risk.json';
import segment from './zh-TW/segment.json';
import segments from './zh-TW/segments.json';
import settings from './zh-TW/settings.json';
import shell from './zh-TW/shell.json';
import start from './zh-TW/start.json';
import table from './zh-TW/table.json';
import whatIf from './zh-TW/whatIf.json';

export const zhTW = {
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
