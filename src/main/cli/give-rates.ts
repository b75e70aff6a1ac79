import { wordsIn } from '@main/words/words';
import type { CommandContext } from './commands/command';
import type { RateAssignment } from './read-decisions';

/** Puts rates into the open book; rows of earlier imports that waited for one come in with it, and that is said. */
export async function giveRates(
  rates: readonly RateAssignment[],
  { engine, console }: CommandContext,
): Promise<void> {
  if (rates.length === 0) return;
  for (const rate of rates) await engine.run('setRate', rate);
  const { imported, duplicate } = await engine.run('retrySetAside', { importId: null });
  const count = imported + duplicate;
  if (count > 0) console.say(`${wordsIn(console.language)('cli:import.waited', { count })}\n`);
}
