import type ExcelJS from 'exceljs';

/** What a logo takes of a sheet at most, in pixels. */
const most = { width: 220, height: 64 };
/** Right of the names and texts of the head, which begin in the first two columns. */
const column = 5;

/** Sets the logo of the report into the head of a sheet, in its own proportions; nothing where there is none. */
export function addHeadLogo(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, logo: string | null): void {
  const match = /^data:image\/(png|jpeg);base64,(.+)$/.exec(logo ?? '');
  const [, kind, base64] = match ?? [];
  if (base64 === undefined) return;
  const size = kind === 'png' ? pngSize(base64) : jpegSize(base64);
  if (size === null) return;
  const scale = Math.min(1, most.width / size.width, most.height / size.height);
  const image = workbook.addImage({ base64, extension: kind === 'png' ? 'png' : 'jpeg' });
  sheet.addImage(image, {
    tl: { col: column, row: 0 },
    ext: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
  });
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Width and height stand in the first chunk. */
function pngSize(base64: string): PictureSize | null {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 24) return null;
  return sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
}

/** Width and height stand in the segment that begins the frame (C0 to CF, but for three that mean other things). */
function jpegSize(base64: string): PictureSize | null {
  const bytes = Buffer.from(base64, 'base64');
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const beginsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (beginsFrame) return sized(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function sized(width: number, height: number): PictureSize | null {
  return width > 0 && height > 0 ? { width, height } : null;
}
