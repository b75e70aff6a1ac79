/** Any text in letters, digits, - and _: addresses are decoded once or twice on their way, and this survives it. */
export function asWord(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that a word stands for, or null where it stands for none. */
export function fromWord(word: string): string | null {
  try {
    const bytes = atob(word.replaceAll('-', '+').replaceAll('_', '/'));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return decoder.decode(Uint8Array.from(bytes, (character) => character.codePointAt(0) ?? 0));
  } catch {
    return null;
  }
}
