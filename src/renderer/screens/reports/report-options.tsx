import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportOffer } from '@shared/contract/report-document';
import type { BookSummary } from '@shared/contract/views';
import { useRemembered } from '../../shell/remembered';
import { KeepBar } from './keep-bar';
import { LayoutOptions } from './layout-options';
import { openSaved, withTemplate, type ReportDraft } from './report-draft';
import styles from './reports.module.css';
import { SavedReportList } from './saved-report-list';
import { SectionChooser } from './section-chooser';
import { TemplateList } from './template-list';
import { useSavedReports, type SavedReports } from './use-saved-reports';

interface ReportOptionsProps {
  draft: ReportDraft;
  offer: ReportOffer;
  book: BookSummary;
  onDraft: (draft: ReportDraft) => void;
}

const parts = ['report', 'sections', 'layout'] as const;

/** Which report, with what in it, and how it is set. */
export function ReportOptions({ draft, offer, book, onDraft }: ReportOptionsProps) {
  const { t } = useTranslation();
  const [part, setPart] = useRemembered<string>('report-options', 'report');
  const reports = useSavedReports(book);
  return (
    <div className={styles.options}>
      <Tabs
        value={part}
        onChange={(value) => setPart(value ?? 'report')}
        keepMounted={false}
        classNames={{ root: styles.tabs, list: styles.tabList, tab: styles.tab, panel: styles.tabPanel }}
      >
        <Tabs.List aria-label={t('report:screen.parts')}>
          {parts.map((each) => (
            <Tabs.Tab key={each} value={each} data-testid={`options-${each}`}>
              {t(`report:screen.part.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="report">
          <ReportChoice draft={draft} offer={offer} reports={reports} onDraft={onDraft} />
        </Tabs.Panel>
        <Tabs.Panel value="sections">
          <SectionChooser draft={draft} offer={offer} onDraft={onDraft} />
        </Tabs.Panel>
        <Tabs.Panel value="layout">
          <LayoutOptions draft={draft} book={book} onDraft={onDraft} />
        </Tabs.Panel>
      </Tabs>
      <KeepBar draft={draft} reports={reports} onDraft={onDraft} />
    </div>
  );
}

interface ReportChoiceProps extends Omit<ReportOptionsProps, 'book'> {
  reports: SavedReports;
}

/** The reports that were kept, above all that there are. */
function ReportChoice({ draft, offer, reports, onDraft }: ReportChoiceProps) {
  return (
    <>
      {reports.saved.length > 0 && (
        <SavedReportList
          reports={reports}
          offer={offer}
          open={draft.name}
          onOpen={(report) => onDraft(openSaved(draft, report))}
          onRenamed={(from, to) => {
            if (draft.name === from) onDraft({ ...draft, name: to });
          }}
          onRemoved={(name) => {
            if (draft.name === name) onDraft({ ...draft, name: null });
          }}
        />
      )}
      <TemplateList
        offer={offer}
        chosen={draft.name === null ? draft.template : null}
        template={draft.template}
        customer={draft.customer}
        onTemplate={(template) => onDraft(withTemplate(draft, template))}
        onCustomer={(customer) => onDraft({ ...draft, customer })}
      />
    </>
  );
}
