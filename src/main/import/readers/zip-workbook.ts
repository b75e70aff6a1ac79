import { Fault } from '@shared/base/fault';
import { openOds } from './ods-reader';
import type { LedgerSource } from './table-reader';
import type { TaskPace } from '../task-pace';
import { findWorkbook } from './workbook-parts';
import { openXlsb } from './xlsb-reader';
import { openXlsx } from './xlsx-reader';
import { openZip, type ZipArchive } from './zip-archive';

/** A workbook that is a zip of parts: .xlsx and .xlsm, .xlsb or .ods, told apart by the parts. */
export async function openZipWorkbook(path: string, pace: TaskPace): Promise<LedgerSource> {
  const zip = await openZip(path);
  try {
    return await openParts(zip, pace);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openParts(zip: ZipArchive, pace: TaskPace): Promise<LedgerSource> {
  if (zip.has('Index/Document.iwa') || zip.has('Index.zip')) {
    throw new Fault('unreadable', 'file.oldFormat', { format: '.numbers' });
  }
  if (zip.has('content.xml') || zip.has('encrypted-package')) return openOds(zip, pace);
  const workbookPath = await findWorkbook(zip);
  const isBinary = workbookPath.toLowerCase().endsWith('.bin');
  return isBinary ? openXlsb(zip, workbookPath, pace) : openXlsx(zip, workbookPath, pace);
}
