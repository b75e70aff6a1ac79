import type { ElectronApplication } from 'playwright-core';

/** Answers the system's file dialogs, which no test can click, with these paths; null is a person who cancels. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { readonly open?: string | readonly string[] | null; readonly save?: string | null },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined)
      dialog.showOpenDialog = async () => ({
        canceled: open === null,
        filePaths: open === null ? [] : [open].flat(),
      });
    if (save !== undefined)
      dialog.showSaveDialog = async () => ({ canceled: save === null, filePath: save ?? '' });
  }, answers);
}
