import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '@shared/contract/views';
import { call } from '../../api';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { useTemplates } from '../../queries';
import { Confirmation } from './confirmation';
import { DataPage } from './data-page';
import styles from './data.module.css';
import { MappingTable } from './mapping-table';
import { useDataChange } from './use-data-change';

/** The columns that were kept under a name, by which files of the same shape are read. */
export function TemplatesPart() {
  const { t } = useTranslation();
  const templates = useTemplates();
  return (
    <DataPage part="templates">
      {templates.isError && <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.isPending && <Loading bars={[96, 96]} />}
      {templates.data?.length === 0 && (
        <EmptyState
          title={t('data:templates.none.title')}
          text={t('data:templates.none.text')}
          icon={<IconTemplate size={32} stroke={1.25} aria-hidden />}
        />
      )}
      {templates.data?.map((template) => (
        <Template key={template.id} template={template} />
      ))}
    </DataPage>
  );
}

function Template({ template }: { template: TemplateView }) {
  const { t } = useTranslation();
  const { busy, change } = useDataChange();
  const [deleting, setDeleting] = useState(false);
  const { id, name, kind, headers, mapping } = template;
  const remove = async () => {
    const left = await change(() => call('data.deleteTemplate', { id }));
    if (left !== null) notifications.show({ message: t('data:templates.deleted', { name }) });
  };
  return (
    <section className={styles.template} aria-label={name} data-testid="template">
      <div className={styles.templateHead}>
        <h2>
          {name} <span className={styles.quiet}>{t(`data:kind.${kind}`)}</span>
        </h2>
        <Button
          variant="default"
          size="compact-xs"
          disabled={busy}
          aria-label={t('data:templates.deleteNamed', { name })}
          onClick={() => setDeleting(true)}
          data-testid="delete-template"
        >
          {t('data:delete')}
        </Button>
      </div>
      {deleting && (
        <Confirmation
          text={t('data:templates.deleteText', { name })}
          confirm={t('data:templates.delete')}
          onConfirm={() => {
            setDeleting(false);
            void remove();
          }}
          onCancel={() => setDeleting(false)}
        />
      )}
      <MappingTable mapping={mapping} />
      <p className={styles.quiet}>{t('data:templates.headers', { headers: headers.join(' · ') })}</p>
    </section>
  );
}
