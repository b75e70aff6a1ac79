/** Neighbouring columns under a common heading, or one column by itself. */
export interface HeadGroup {
  /** Null: the column names itself. */
  readonly title: string | null;
  /** Place of the first column. */
  readonly from: number;
  readonly headers: readonly string[];
}

/** `Rows: Read`, `Rows: Imported` → `Read` and `Imported` under `Rows`. */
export function headGroups(headers: readonly string[]): readonly HeadGroup[] {
  const groups: { title: string | null; from: number; headers: string[] }[] = [];
  const split = headers.map(partsOf);
  split.forEach(({ group, name }, place) => {
    const isShared =
      group !== null && (split[place - 1]?.group === group || split[place + 1]?.group === group);
    const former = groups.at(-1);
    if (!isShared) groups.push({ title: null, from: place, headers: [headers[place] ?? ''] });
    else if (former?.title === group) former.headers.push(name);
    else groups.push({ title: group, from: place, headers: [name] });
  });
  return groups;
}

function partsOf(header: string): { readonly group: string | null; readonly name: string } {
  const [, group, name] = /^(.+?)(?:: |：)(.+)$/u.exec(header) ?? [];
  return group === undefined || name === undefined ? { group: null, name: header } : { group, name };
}
