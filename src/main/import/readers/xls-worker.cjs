/**
 * Reads one .xls workbook in a thread of its own, which is ended when it takes too long or too much. It runs as the
 * text that the bundler makes of it: a thread started from a file would need that file beside every bundle.
 *
 * First it posts what is in the book, or why it cannot be read; then rows, a batch for each request.
 */
const { parentPort, workerData } = require('node:worker_threads');
const XLSX = require(workerData.library);

const BATCH_ROWS = 2048;
const BOF = 0x0809;
const BOUND_SHEET = 0x85;
const EOF = 0x0a;

/** The built-in dates of East Asian Excel, which its files refer to without defining them. */
for (const [first, last] of [
  [27, 36],
  [50, 58],
]) {
  for (let id = first; id <= last; id += 1) XLSX.SSF.load('yyyy-mm-dd', id);
}

/** What else is kept in such containers. */
const otherContents = new Map([
  ['/WordDocument', 'DOC'],
  ['/PowerPoint Document', 'PPT'],
  ['/__properties_version1.0', 'MSG'],
]);

class Refused extends Error {
  constructor(reason, content) {
    super(reason);
    this.reason = reason;
    this.content = content;
  }
}

const sheets = [];
const post = parentPort.postMessage.bind(parentPort);

try {
  const book = readBook(Buffer.from(workerData.bytes));
  parentPort.on('message', ({ sheet, from }) => post(rowsOf(sheets[sheet], from)));
  post(book);
} catch (error) {
  const isPassword = error instanceof Error && /password|encrypt/i.test(error.message);
  const reason = error instanceof Refused ? error.reason : isPassword ? 'file.password' : 'file.brokenXml';
  post({ kind: 'refused', reason, content: error instanceof Refused ? error.content : undefined });
}

function readBook(bytes) {
  checkStream(bytes);
  const options = {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
  };
  const book = XLSX.read(bytes, options);
  const properties = book.Workbook?.Sheets ?? [];
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    // A sheet that the book names and does not have would be left out without a word.
    if (sheet === undefined) throw new Refused('file.brokenXml');
    if (sheet['!type'] === undefined) sheets.push({ name, sheet });
  }
  if (new Set(book.SheetNames).size < book.SheetNames.length) throw new Refused('file.brokenXml');
  if (sheets.length === 0) throw new Refused('file.empty');
  return {
    kind: 'book',
    date1904: book.Workbook?.WBProps?.date1904 === true,
    sheets: sheets.map(({ name, sheet }) => ({
      name,
      hidden: (properties.find((candidate) => candidate.name === name)?.Hidden ?? 0) !== 0,
      rowCount: (sheet['!data'] ?? []).length,
      hiddenRows: (sheet['!rows'] ?? []).filter((row) => row?.hidden === true).length,
      mergedRanges: (sheet['!merges'] ?? []).length,
    })),
  };
}

/**
 * Throws where the workbook's stream or one of its sheets breaks off: the library reads what is there and says
 * nothing of the rest.
 */
function checkStream(bytes) {
  if (lacksSectors(bytes)) throw new Refused('file.truncated');
  const container = XLSX.CFB.read(bytes, { type: 'buffer' });
  const entry = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book');
  if (!entry?.content) {
    const holds = (stream) => XLSX.CFB.find(container, stream) !== null;
    const other = [...otherContents].find(([stream]) => holds(stream));
    throw new Refused('file.notSpreadsheet', other?.[1] ?? 'OLE');
  }
  const stream = Buffer.from(entry.content);
  if (stream.length < entry.size) throw new Refused('file.truncated');
  const begun = new Set();
  const named = [];
  let depth = 0;
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    const size = stream.readUInt16LE(at + 2);
    if (type === BOF) {
      if (depth === 0) begun.add(at);
      depth += 1;
    } else if (depth === 0) {
      // Between two sheets, and behind the last, some writers leave room.
      const next = named.filter((position) => position > at);
      if (next.length === 0) break;
      at = Math.min(...next);
      if (stream.length < at + 4 || stream.readUInt16LE(at) !== BOF) throw new Refused('file.truncated');
      continue;
    }
    if (type === EOF) depth -= 1;
    if (type === BOUND_SHEET && size >= 4) named.push(stream.readUInt32LE(at + 4));
    at += 4 + size;
    if (at > stream.length) throw new Refused('file.truncated');
  }
  if (depth !== 0 || named.some((position) => !begun.has(position))) throw new Refused('file.truncated');
}

/** Whether a container's table of sectors (MS-CFB 2.3) speaks of some beyond the end of the file. */
function lacksSectors(bytes) {
  if (bytes.length < 512) return true;
  const size = 1 << Math.min(bytes.readUInt16LE(30), 12);
  const positionOf = (sector) => (sector + 1) * size;
  for (let entry = 0; entry < 109; entry += 1) {
    const table = bytes.readUInt32LE(76 + 4 * entry);
    if (table > 0xfffffffa) continue;
    if (positionOf(table) + size > bytes.length) return true;
    for (let index = 0; index < size / 4; index += 1) {
      // The sector that follows this one; what is greater marks an end, or no use.
      const next = bytes.readUInt32LE(positionOf(table) + 4 * index);
      if (next <= 0xfffffffa && positionOf(next) >= bytes.length) return true;
    }
  }
  return false;
}

/** Rows as plain values; a number in another format than the general one as `{ n, f }`, its format by index. */
function rowsOf({ sheet }, from) {
  const data = sheet['!data'] ?? [];
  const rows = [];
  const rowNumbers = [];
  const formats = [];
  const indexes = new Map();
  const formatIndex = (format) => {
    if (!indexes.has(format)) indexes.set(format, formats.push(format) - 1);
    return indexes.get(format);
  };
  const to = Math.min(from + BATCH_ROWS, data.length);
  for (let index = from; index < to; index += 1) {
    const cells = data[index];
    if (cells === undefined || cells === null) continue;
    rowNumbers.push(index + 1);
    rows.push(Array.from(cells, (cell) => plain(cell, formatIndex)));
  }
  return { kind: 'rows', rows, rowNumbers, formats, next: to < data.length ? to : null };
}

function plain(cell, formatIndex) {
  if (cell === undefined || cell === null) return null;
  switch (cell.t) {
    case 'n':
      return cell.z === undefined || cell.z === 'General'
        ? cell.v
        : { n: cell.v, f: formatIndex(String(cell.z)) };
    case 's':
    case 'b':
      return cell.v;
    case 'e':
      return { e: cell.v };
    default:
      return null;
  }
}
