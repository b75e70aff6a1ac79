import { Spotlight, createSpotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BookSummary } from '@shared/contract/views';
import { catalogue } from '@shared/metrics/catalogue';
import { parseIsoDay } from '@shared/model/day';
import { useFormat } from '../format/use-format';
import { useBook } from '../queries';
import { periodPresets } from './period-presets';
import {
  bookScreens,
  calculatorPath,
  dataParts,
  dataPath,
  explanationPath,
  screenPath,
  screens,
  startPath,
} from './routes';
import { useScope } from './scope-context';
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
  const periods = usePeriodGroup(book);
  const actions = useActionGroup(book !== null);
  return [
    screenGroup(t, navigate, book !== null),
    figureGroup(t, navigate, book !== null && book.lineCount > 0),
    ...periods,
    actions,
  ];
}

function usePeriodGroup(book: BookSummary | null): readonly SpotlightActionGroupData[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope, setScope } = useScope();
  const through = book?.dataThrough == null ? null : parseIsoDay(book.dataThrough);
  if (book === null || through === null) return [];
  const actions = periodPresets(book, through).map(([name, period]) => ({
    id: `period-${name}`,
    label: t(`shell:scope.preset.${name}`),
    description: format.period(period),
    onClick: () => setScope({ ...scope, period }),
  }));
  return [{ group: t('shell:spotlight.periods'), actions }];
}

function useActionGroup(hasBook: boolean): SpotlightActionGroupData {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { openBook, openSample, chooseLedgers, chooseLedgerFolder, closeBook } = useBookActions();
  const always = [
    { id: 'new', label: t('shell:action.newBook'), onClick: () => navigate(startPath) },
    { id: 'open', label: t('shell:action.openBook'), onClick: () => void openBook() },
    { id: 'sample', label: t('shell:action.openSample'), onClick: () => void openSample() },
    { id: 'import', label: t('common:action.importLedger'), onClick: () => void chooseLedgers() },
    { id: 'importFolder', label: t('import:file.chooseFolder'), onClick: () => void chooseLedgerFolder() },
  ];
  const close = { id: 'close', label: t('shell:action.closeBook'), onClick: () => void closeBook() };
  return { group: t('shell:spotlight.actions'), actions: hasBook ? [...always, close] : always };
}

type Navigate = (path: string) => void;

function screenGroup(t: TFunction, navigate: Navigate, hasBook: boolean): SpotlightActionGroupData {
  const shown = screens.filter((screen) => hasBook || !bookScreens.has(screen));
  return {
    group: t('shell:spotlight.screens'),
    actions: [
      ...shown.map((screen) => ({
        id: `screen-${screen}`,
        label: t(`shell:screen.${screen}`),
        onClick: () => navigate(screenPath(screen)),
      })),
      ...(hasBook ? dataParts : []).map((part) => ({
        id: `data-${part}`,
        label: t(`data:part.${part}`),
        description: t('shell:screen.data'),
        onClick: () => navigate(dataPath(part)),
      })),
    ],
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
