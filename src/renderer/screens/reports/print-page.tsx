/** The document on paper: no shell around it; main opens the page at \`#/print\` and prints it. */
export function PrintPage() {
  return null;
}
