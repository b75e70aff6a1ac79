import { inflateRawSync } from 'node:zlib';
import { zipOf } from '../../fixtures/zip.mjs';
import { mutateBytes } from './mutate-bytes';
import { mutateXml } from './mutate-xml';
import type { Random } from './random';

type Part = readonly [name: string, content: Buffer];

/** Parts dropped, swapped, doubled, renamed or cut, or changed inside and packed again as if nothing had happened. */
export function mutateZip(bytes: Buffer, random: Random): Buffer {
  const parts = partsOf(bytes);
  if (parts.length === 0) return mutateBytes(bytes, random);
  const index = random.below(parts.length);
  const [name, content] = parts[index] ?? ['', Buffer.alloc(0)];
  const other = random.below(parts.length);
  const withPart = (part: Part): Part[] => parts.map((own, at) => (at === index ? part : own));
  switch (random.below(10)) {
    case 0:
      return zipOf(parts.filter((_, at) => at !== index));
    case 1:
      return zipOf(withPart([name, parts[other]?.[1] ?? content]));
    case 2:
      return zipOf([...parts, [name, mutateXml(content, random)]]);
    case 3:
      return zipOf(withPart([name, content.subarray(0, random.below(content.length + 1))]));
    case 4:
      return zipOf(
        withPart([random.pick([name.toUpperCase(), name.replaceAll('/', '\\'), `../${name}`, '']), content]),
      );
    case 5:
      return zipOf(withPart([name, mutateBytes(content, random)]));
    default:
      return zipOf(withPart([name, isXml(name) ? mutateXml(content, random) : mutateBytes(content, random)]));
  }
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

/** The parts of a zip that this project's own fixtures write: small, deflated, listed in a directory. */
export function partsOf(bytes: Buffer): readonly Part[] {
  const parts: Part[] = [];
  try {
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 46)) {
      const offset = bytes.readUInt32LE(at + 42);
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      parts.push([name, bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)]);
    }
  } catch {
    // A fixture that is broken on purpose: its bytes are mutated as they are.
    return [];
  }
  return parts;
}
