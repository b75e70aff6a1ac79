import type { Random } from './random';

/** Bytes that decide something in one format or another. */
const tellingBytes = [
  0x00, 0x01, 0x09, 0x0a, 0x0d, 0x22, 0x2c, 0x3b, 0x3c, 0x3e, 0x50, 0x7f, 0x80, 0xc3, 0xd0, 0xef, 0xfe, 0xff,
];

/** What happens to files on their way: bits turn, ends are cut off, blocks repeat, bytes are put in between. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const length = 1 + random.below(random.pick([1, 4, 64, 1024]));
  switch (random.below(7)) {
    case 0:
      return changed(bytes, at, (byte) => byte ^ (1 << random.below(8)));
    case 1:
      return changed(bytes, at, () => random.pick(tellingBytes));
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 4:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    case 5:
      return Buffer.concat([bytes.subarray(0, at), randomBytes(length, random), bytes.subarray(at)]);
    default:
      return numberChanged(bytes, at, random);
  }
}

function changed(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  if (at < copy.length) copy[at] = change(copy[at] ?? 0);
  return copy;
}

function randomBytes(length: number, random: Random): Buffer {
  const telling = random.below(2) === 0;
  return Buffer.from(Array.from({ length }, () => (telling ? random.pick(tellingBytes) : random.below(256))));
}

/** A length, an offset or a count that says too much. */
function numberChanged(bytes: Buffer, at: number, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const value = random.pick([0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0xffff_ffff]);
  if (at + 4 <= copy.length) copy.writeUInt32LE(value, at);
  return copy;
}
