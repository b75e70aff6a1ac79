const truths: ReadonlyMap<string, boolean> = new Map([
  ...'true yes y 1 on t x ✓ ✔ √ ☑ 是 有 对 對 开 да д истина вкл автоматически auto automatic'
    .split(' ')
    .map((word) => [word, true] as const),
  ...'false no n 0 off f ✗ ✘ × ☐ 否 无 無 关 нет н ложь выкл manual - –'
    .split(' ')
    .map((word) => [word, false] as const),
]);

/** Yes or no in four languages; null where the text is neither. */
export function parseTruth(text: string): boolean | null {
  return truths.get(text.normalize('NFKC').trim().toLowerCase()) ?? null;
}
