import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

const symbolicLink = 0o120000;

/**
 * Unpacks a zip file. `rename` maps each entry's name to its name in the folder, or to null to leave it out.
 * Modes and symbolic links are kept: macOS bundles are full of them.
 */
export async function unzip(archive, folder, rename = (name) => name) {
  const zip = await promisify(yauzl.open)(archive, { lazyEntries: true, autoClose: true });
  const open = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', resolve);
    zip.on('entry', (entry) => {
      unpack(entry)
        .then(() => zip.readEntry())
        .catch(reject);
    });
    zip.readEntry();
  });

  async function unpack(entry) {
    const name = rename(entry.fileName);
    if (name === null) return;
    const path = normalize(join(folder, name));
    if (!path.startsWith(normalize(folder + sep)))
      throw new Error(`Entry outside the archive: ${entry.fileName}`);
    if (name.endsWith('/')) return void (await mkdir(path, { recursive: true }));
    await mkdir(dirname(path), { recursive: true });
    const mode = entry.externalFileAttributes >>> 16;
    const content = await open(entry);
    if ((mode & 0o170000) === symbolicLink) await symlink(await text(content), path);
    else await pipeline(content, createWriteStream(path, { mode: mode & 0o777 || 0o644 }));
  }
}
