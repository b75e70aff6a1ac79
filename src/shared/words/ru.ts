import calculator from './ru/calculator.json';
import common from './ru/common.json';
import data from './ru/data.json';
import fault from './ru/fault.json';
import importing from './ru/import.json';
import menu from './ru/menu.json';
import metric from './ru/metric.json';
import note from './ru/note.json';
import report from './ru/report.json';
import settings from './ru/settings.json';
import shell from './ru/shell.json';

export const ru = {
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
