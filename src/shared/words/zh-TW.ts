import calculator from './zh-TW/calculator.json';
import common from './zh-TW/common.json';
import data from './zh-TW/data.json';
import fault from './zh-TW/fault.json';
import importing from './zh-TW/import.json';
import menu from './zh-TW/menu.json';
import metric from './zh-TW/metric.json';
import note from './zh-TW/note.json';
import report from './zh-TW/report.json';
import settings from './zh-TW/settings.json';
import shell from './zh-TW/shell.json';

export const zhTW = {
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
