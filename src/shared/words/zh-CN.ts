import calculator from './zh-CN/calculator.json';
import common from './zh-CN/common.json';
import data from './zh-CN/data.json';
import fault from './zh-CN/fault.json';
import importing from './zh-CN/import.json';
import menu from './zh-CN/menu.json';
import metric from './zh-CN/metric.json';
import note from './zh-CN/note.json';
import report from './zh-CN/report.json';
import settings from './zh-CN/settings.json';
import shell from './zh-CN/shell.json';

export const zhCN = {
  calculator,
  common,
  data,
  fault,
  import: importing,
  menu,
  metric,
  note,
  report,
  settings,
  shell,
};
