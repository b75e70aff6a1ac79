import calculator from './en/calculator.json';
import common from './en/common.json';
import data from './en/data.json';
import fault from './en/fault.json';
import importing from './en/import.json';
import menu from './en/menu.json';
import metric from './en/metric.json';
import note from './en/note.json';
import report from './en/report.json';
import settings from './en/settings.json';
import shell from './en/shell.json';

export const en = {
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
