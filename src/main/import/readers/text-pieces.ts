import type { FileEncoding } from './encoding-of-file';
import { readBlocks } from './text-blocks';
import { pieceDecoder } from './text-decoder';
import type { DecodedPiece } from './text-piece';

/** Pieces that fit the young generation: papaparse takes half the time of that on megabytes. */
const PIECE_BYTES = 64 * 1024;

/** A file's text in pieces, up to the first byte that is no text of the encoding. */
export async function* readTextPieces(
  path: string,
  { encoding, markLength }: FileEncoding,
  onBytes: (count: number) => void,
): AsyncGenerator<DecodedPiece, void, undefined> {
  const decoder = pieceDecoder(encoding);
  for await (const block of readBlocks(path, markLength)) {
    for (let from = 0; from < block.length; from += PIECE_BYTES) {
      const bytes = block.subarray(from, from + PIECE_BYTES);
      onBytes(bytes.length);
      const piece = upToNul(decoder.decode(bytes, false));
      yield piece;
      if (!piece.isWhole) return;
    }
  }
  yield upToNul(decoder.decode(Buffer.alloc(0), true));
}

/** No encoding has a NUL in its texts: the file is damaged there, or none of text. */
function upToNul(piece: DecodedPiece): DecodedPiece {
  const nul = piece.text.indexOf('\0');
  return nul === -1 ? piece : { text: piece.text.slice(0, nul), isWhole: false };
}
