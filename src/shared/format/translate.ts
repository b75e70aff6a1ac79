/** Looks up a text by its key (`report:figures.title`) and puts in what varies. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;
