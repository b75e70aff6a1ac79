import { useTranslation } from 'react-i18next';
import type { ReportOffer, ReportTemplateView, TemplateId } from '@shared/contract/report-document';
import { CustomerChoice } from './customer-choice';
import type { ChosenCustomer } from './report-draft';
import styles from './reports.module.css';

interface TemplateListProps {
  offer: ReportOffer;
  /** The template that is chosen, where no saved report is open. */
  chosen: TemplateId | null;
  /** That of the report, however it was come to. */
  template: TemplateId;
  customer: ChosenCustomer | null;
  onTemplate: (template: TemplateId) => void;
  onCustomer: (customer: ChosenCustomer | null) => void;
}

/** Every report there is; what the book does not give is there too, with the reason. */
export function TemplateList(props: TemplateListProps) {
  const { offer, chosen, template, customer, onTemplate, onCustomer } = props;
  const { t } = useTranslation();
  return (
    <section aria-label={t('report:screen.template')} data-testid="templates">
      <h2 className={styles.listTitle}>{t('report:screen.template')}</h2>
      <ul className={styles.list}>
        {offer.templates.map((view) => (
          <li key={view.id}>
            <TemplateRow view={view} isChosen={view.id === chosen} onChoose={() => onTemplate(view.id)} />
            {view.id === 'customer-statement' && template === view.id && (
              <CustomerChoice customer={customer} onCustomer={onCustomer} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TemplateRowProps {
  view: ReportTemplateView;
  isChosen: boolean;
  onChoose: () => void;
}

function TemplateRow({ view: { id, unavailable }, isChosen, onChoose }: TemplateRowProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.choice}
      aria-pressed={isChosen}
      disabled={unavailable !== null}
      onClick={onChoose}
      data-testid={`template-${id}`}
    >
      <span className={styles.choiceName}>{t(`report:template.${id}.name`)}</span>
      <span className={styles.choiceText}>{t(`report:template.${id}.text`)}</span>
      {unavailable !== null && (
        <span className={styles.reason}>{t(`report:unavailable.${unavailable}`)}</span>
      )}
    </button>
  );
}
