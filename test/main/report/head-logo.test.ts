import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { addHeadLogo } from '@main/report/head-logo';

function png(width: number, height: number): string {
  const bytes = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

/** A comment, a table of Huffman codes, then the frame: the table's marker lies among those of frames. */
function jpeg(width: number, height: number): string {
  const frame = Buffer.alloc(19);
  frame.writeUInt16BE(0xff_c2, 0);
  frame.writeUInt16BE(17, 2);
  frame[4] = 8;
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const segments = [Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 0]), frame];
  return `data:image/jpeg;base64,${Buffer.concat(segments).toString('base64')}`;
}

function extents(logo: string | null) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Report');
  addHeadLogo(workbook, sheet, logo);
  return sheet.getImages().map(({ range }) => (range as unknown as { ext: object }).ext);
}

describe('the logo of a workbook', () => {
  it('keeps its proportions within the room of the head', () => {
    expect(extents(png(880, 128))).toEqual([{ width: 220, height: 32 }]);
    expect(extents(png(128, 256))).toEqual([{ width: 32, height: 64 }]);
    expect(extents(jpeg(400, 100))).toEqual([{ width: 220, height: 55 }]);
  });

  it('is never made larger than it is', () => {
    expect(extents(png(40, 20))).toEqual([{ width: 40, height: 20 }]);
  });

  it('is left out where there is none or its size cannot be read', () => {
    expect(extents(null)).toEqual([]);
    expect(extents(png(0, 20))).toEqual([]);
    expect(extents('data:image/jpeg;base64,/9j/4A==')).toEqual([]);
  });
});
