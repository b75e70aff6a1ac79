import type { ChannelName } from './channels';

/** Apart from the validators, so that the preload need not carry them. */
const names: Record<ChannelName, true> = {
  'app.state': true,
  'app.setLanguage': true,
  'app.setTheme': true,
  'app.cancel': true,
  'files.chooseLedger': true,
  'files.chooseBook': true,
  'files.chooseNewBook': true,
  'files.saveTable': true,
  'book.create': true,
  'book.open': true,
  'book.openRecent': true,
  'book.forgetRecent': true,
  'book.openSample': true,
  'book.close': true,
  'book.updateSettings': true,
  'import.inspect': true,
  'import.stage': true,
  'import.commit': true,
  'import.discard': true,
  'data.imports': true,
  'data.setAside': true,
  'figures.overview': true,
  'figures.cohorts': true,
  'customers.list': true,
  'customers.detail': true,
  'customers.export': true,
  'report.document': true,
  'report.pdf': true,
  'report.savePdf': true,
  'report.print': true,
};

export const channelNames = Object.keys(names) as ChannelName[];
