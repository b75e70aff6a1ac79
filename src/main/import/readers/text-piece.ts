/** The text of some bytes: of all of them, or of those before the first that is not of the encoding. */
export interface DecodedPiece {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Bytes of a text file to characters, piece by piece and strictly: no byte is replaced, none dropped. */
export interface PieceDecoder {
  decode(piece: Buffer, isLast: boolean): DecodedPiece;
}
