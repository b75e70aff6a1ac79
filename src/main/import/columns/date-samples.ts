const MAX_SAMPLES = 5;

/** The first different texts that something is true of, to be shown with a question. */
export class DateSamples {
  readonly texts: string[] = [];

  add(text: string): void {
    if (this.texts.length === MAX_SAMPLES) return;
    const plain = text.trim();
    if (!this.texts.includes(plain)) this.texts.push(plain);
  }
}
