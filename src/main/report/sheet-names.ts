/** Excel takes 31 characters of a name, none of them one of these, and no quote at an end. */
const longest = 31;

/**
 * Names of sheets from titles, each unlike the others whatever their case.
 *
 * @example sheetNames(['Revenue: 2024', 'revenue  2024']) // => ['Revenue 2024', 'revenue 2024 (2)']
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const clean = title
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    // Excel keeps the word for itself.
    const base = clean === '' || clean.toLowerCase() === 'history' ? `${clean} 1`.trim() : clean;
    let name = base.slice(0, longest).trim();
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      name = base.slice(0, longest - suffix.length).trim() + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
