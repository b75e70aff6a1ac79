/** Progress messages of the scripts. The headless commands keep standard output free of them. */
let stream = process.stdout;
let muted = false;

export function sayOnStandardError() {
  stream = process.stderr;
}

/** Only failures and long work are worth a line: used where nothing is to be said when nothing is to be done. */
export function sayOnlyWork() {
  muted = true;
}

export function say(message) {
  stream.write(`${message}\n`);
}

/** A line about something that was found in order. */
export function sayInOrder(message) {
  if (!muted) say(`  ok    ${message}`);
}

/** Runs one piece of work, announced before and timed after. */
export async function work(title, action) {
  say(`  ...   ${title}`);
  const began = performance.now();
  const result = await action();
  say(`  done  ${title} (${seconds(performance.now() - began)})`);
  return result;
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** An error whose text is all that the user needs: what is missing and how to get it. */
export class SetupError extends Error {}

/** Runs a script's main function; a SetupError is printed as a sentence, anything else with its stack. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetupError ? error.message : (error.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
