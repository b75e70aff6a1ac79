/** The system's code of a failed file operation (`ENOENT`, `EACCES` …), or null where the error is another. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
