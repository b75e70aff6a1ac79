import { errorCode } from '@main/files/error-code';
import { languageOf } from '@main/words/words';
import type { Console } from './console';

/** The console of this process, in the language of its environment. */
export function processConsole(): Console {
  // Whoever reads may have enough and go (`staybook … | head`): that is no failure of this end.
  process.stdout.on('error', () => undefined);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return {
    print: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => {
          if (error && errorCode(error) !== 'EPIPE') reject(error);
          else resolve();
        });
      }),
    say: (text) => void process.stderr.write(text),
    showsProgress: process.stderr.isTTY,
    language: languageOf(LC_ALL || LC_MESSAGES || LANG || 'en'),
  };
}
