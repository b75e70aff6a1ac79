import { openIndexed, overviewOf } from './overview';

// A process of its own: opening is measured cold, as after starting the app.
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('open-book BOOK');
const started = performance.now();
const book = await openIndexed(path);
const indexed = performance.now();
const overview = overviewOf(book);
const done = performance.now();
console.log(
  JSON.stringify({
    open: (indexed - started) / 1000,
    firstFigures: (done - started) / 1000,
    tiles: overview.tiles.length,
  }),
);
