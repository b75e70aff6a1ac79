import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsView } from '@shared/contract/segment-views';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { Page, PageHeader } from '../../components/page';
import { useSegments } from '../../components/segment-queries';
import { useFormat } from '../../format/use-format';
import { useScope } from '../../shell/scope-context';
import { useBookActions } from '../../shell/use-book-actions';
import type { EditedSegment } from './edited-segment';
import { MovementExhibit } from './movement-exhibit';
import { NamedSegments } from './named-segments';
import { OwnSegments } from './own-segments';
import { RfmExhibit } from './rfm-exhibit';
import { SegmentPanel } from './segment-panel';
import { ValueTiers } from './value-tiers';

/** Who the customers are: recency, frequency and value, tiers, segments of one's own, and who moved where. */
export function SegmentsScreen() {
  const { t } = useTranslation();
  const { scope } = useScope();
  const segments = useSegments(scope);
  const [edited, setEdited] = useState<EditedSegment | null>(null);
  // The grid first; what is further down the page is drawn behind it.
  const drawn = useDeferredValue(segments.data) ?? segments.data;
  if (segments.isError) return <ErrorState error={segments.error} onRetry={() => void segments.refetch()} />;
  const { data } = segments;
  if (data?.coverage === 'empty') return <NoLedger />;
  const panel =
    edited === null || data === undefined ? undefined : (
      <SegmentPanel
        key={edited.segment?.name ?? ''}
        edited={edited}
        asOf={data.closing}
        onClose={() => setEdited(null)}
      />
    );
  return (
    <Page
      header={
        <PageHeader
          title={t('shell:screen.segments')}
          lead={data === undefined ? ' ' : <Lead view={data} />}
        />
      }
      aside={panel}
    >
      {data === undefined && <Loading bars={[280, 360, 200]} />}
      {data !== undefined && data.coverage !== 'covered' && <Outside view={data} />}
      {data?.coverage === 'covered' && <RfmExhibit view={data} />}
      {data?.coverage === 'covered' && drawn?.coverage === 'covered' && (
        <>
          <NamedSegments view={drawn} />
          <MovementExhibit view={drawn} />
          <ValueTiers view={drawn} />
          <OwnSegments view={drawn} onEdit={setEdited} />
        </>
      )}
    </Page>
  );
}

/** What is shown, and as of when. */
function Lead({ view }: { view: SegmentsView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    format.period(view.scope.period),
    ...(view.coverage === 'covered'
      ? [
          t('segments:lead.asOf', { day: format.day(view.closing) }),
          t('segments:lead.customers', { count: view.customers }),
        ]
      : []),
    ...(view.complete || view.dataThrough === null
      ? []
      : [t('segments:lead.incomplete', { day: format.day(view.dataThrough) })]),
  ];
  return <span data-testid="segments-lead">{parts.join(' · ')}</span>;
}

function NoLedger() {
  const { t } = useTranslation();
  const { chooseLedgers } = useBookActions();
  return (
    <EmptyState
      title={t('segments:empty.title')}
      text={t('segments:empty.text')}
      icon={<IconUsersGroup size={28} stroke={1.25} aria-hidden />}
    >
      <Button onClick={() => void chooseLedgers()}>{t('common:action.importLedger')}</Button>
    </EmptyState>
  );
}

function Outside({ view }: { view: SegmentsView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = view.dataThrough === null ? '' : format.day(view.dataThrough);
  return (
    <EmptyState
      title={t('segments:empty.outside')}
      text={view.coverage === 'before' ? t('segments:empty.before') : t('segments:empty.after', { day })}
    />
  );
}
