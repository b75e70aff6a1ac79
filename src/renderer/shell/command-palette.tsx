import { Spotlight, createSpotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { catalogue } from '@shared/metrics/catalogue';
import { useBook } from '../queries';
import { bookScreens, calculatorPath, explanationPath, screenPath, screens } from './routes';
import { useBookActions } from './use-book-actions';

const [store, spotlight] = createSpotlight();

export function openCommandPalette(): void {
  spotlight.open();
}

/** Ctrl/Cmd+K: any screen and any action by its name. */
export function CommandPalette() {
  const { t } = useTranslation();
  const groups = useGroups();
  return (
    <Spotlight
      store={store}
      actions={groups}
      shortcut="mod + K"
      nothingFound={t('shell:spotlight.nothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      transitionProps={{ duration: 100, transition: 'fade' }}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.5} aria-hidden />,
        placeholder: t('shell:spotlight.placeholder'),
        'aria-label': t('shell:spotlight.placeholder'),
      }}
    />
  );
}

function useGroups(): SpotlightActionGroupData[] {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const book = useBook();
  const actions = useBookActions();
  const hasBook = book !== null;
  return [
    screenGroup(t, navigate, hasBook),
    figureGroup(t, navigate, hasBook && book.lineCount > 0),
    {
      group: t('shell:spotlight.actions'),
      actions: [
        { id: 'open', label: t('shell:action.openBook'), onClick: () => void actions.openBook() },
        { id: 'sample', label: t('shell:action.openSample'), onClick: () => void actions.openSample() },
        ...(!hasBook
          ? []
          : [
              {
                id: 'import',
                label: t('common:action.importLedger'),
                onClick: () => void actions.chooseLedger(),
              },
              { id: 'close', label: t('shell:action.closeBook'), onClick: () => void actions.closeBook() },
            ]),
      ],
    },
  ];
}

type Navigate = (path: string) => void;

function screenGroup(t: TFunction, navigate: Navigate, hasBook: boolean): SpotlightActionGroupData {
  const shown = screens.filter((screen) => hasBook || !bookScreens.has(screen));
  return {
    group: t('shell:spotlight.screens'),
    actions: shown.map((screen) => ({
      id: `screen-${screen}`,
      label: t(`shell:screen.${screen}`),
      onClick: () => navigate(screenPath(screen)),
    })),
  };
}

/** Every figure by its name and the names others give it: explained where there is a ledger, else to be worked. */
function figureGroup(t: TFunction, navigate: Navigate, hasLines: boolean): SpotlightActionGroupData {
  return {
    group: t('shell:spotlight.figures'),
    actions: catalogue.map(({ id }) => ({
      id: `figure-${id}`,
      label: t(`metric:${id}.name`),
      keywords: t(`metric:${id}.synonyms`),
      onClick: () => navigate(hasLines ? explanationPath(id) : calculatorPath(id)),
    })),
  };
}
