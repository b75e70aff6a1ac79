import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PDF's text by poppler, pages apart by form feeds: what a reader's search would find. */
export async function pdfText(path: string): Promise<string> {
  return (await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 1 << 26 })).stdout;
}

export async function pdfPages(path: string): Promise<number> {
  return Number(/^Pages:\s+(\d+)$/m.exec((await run('pdfinfo', [path])).stdout)?.[1]);
}
