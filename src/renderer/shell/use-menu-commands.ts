import { useHotkeys } from '@mantine/hooks';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import type { MenuCommand } from '@shared/contract/channels';
import { unreachable } from '@shared/base/assert';
import { listen } from '../api';
import { useBook } from '../queries';
import { openCommandPalette } from './command-palette';
import { usePendingFiles } from './pending-files';
import { explanationPath, importPath, screenPath, startPath } from './routes';
import { useBookActions } from './use-book-actions';

/** The figure that F1 explains where no figure is chosen: the one the app is about. */
export const mainFigure = 'customerRetentionRate';

/** Carries out what the system menu, the keyboard and files opened with the app ask for. */
export function useMenuCommands(): void {
  const run = useMenuCommand();
  const [, navigate] = useLocation();
  const { setFiles } = usePendingFiles();
  const onCommand = useEffectEvent(run);
  const onFiles = useEffectEvent((files: Parameters<typeof setFiles>[0]) => {
    setFiles(files);
    navigate(importPath);
  });
  useEffect(() => listen('menu', ({ command }) => onCommand(command)), []);
  useEffect(() => listen('filesOpened', ({ files }) => onFiles(files)), []);
  useHotkeys([['F1', () => run('help')]], []);
}

function useMenuCommand(): (command: MenuCommand) => void {
  const [location, navigate] = useLocation();
  const actions = useBookActions();
  const hasBook = useBook() !== null;
  return (command) => {
    switch (command) {
      case 'newBook':
        return navigate(startPath);
      case 'openBook':
        return void actions.openBook();
      case 'closeBook':
        return void actions.closeBook();
      case 'importFile':
        return void actions.chooseLedgers();
      case 'openSample':
        return void actions.openSample();
      case 'settings':
        return navigate(screenPath('settings'));
      case 'goTo':
        return openCommandPalette();
      case 'help':
        return navigate(hasBook ? explanationPath(mainFigure) : screenPath('calculator'));
      case 'back':
        return window.history.back();
      case 'forward':
        return window.history.forward();
      case 'savePdf':
      case 'print':
        // The reports screen listens to these itself, once it is shown.
        if (!location.startsWith(screenPath('reports'))) navigate(screenPath('reports'));
        return undefined;
      default:
        return unreachable(command);
    }
  };
}
