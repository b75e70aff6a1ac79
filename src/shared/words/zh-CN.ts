import baskets from './zh-CN/baskets.json';
import calculator from './zh-CN/calculator.json';
import chart from './zh-CN/chart.json';
import cli from './zh-CN/cli.json';
import cohort from './zh-CN/cohort.json';
import common from './zh-CN/common.json';
import customers from './zh-CN/customers.json';
import data from './zh-CN/data.json';
import fault from './zh-CN/fault.json';
import feedback from './zh-CN/feedback.json';
import field from './zh-CN/field.json';
import filter from './zh-CN/filter.json';
import importing from './zh-CN/import.json';
import issue from './zh-CN/issue.json';
import menu from './zh-CN/menu.json';
import metric from './zh-CN/metric.json';
import note from './zh-CN/note.json';
import overview from './zh-CN/overview.json';
import renewals from './zh-CN/renewals.json';
import profile from './zh-CN/profile.json';
import report from './zh-CN/report.json';
import revenue from './zh-CN/revenue.json';
import risk from './zh-CN/risk.json';
import segment from './zh-CN/segment.json';
import segments from './zh-CN/segments.json';
import settings from './zh-CN/settings.json';
import shell from './zh-CN/shell.json';
import start from './zh-CN/start.json';
import table from './zh-CN/table.json';
import whatIf from './zh-CN/whatIf.json';

export const zhCN = {
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
