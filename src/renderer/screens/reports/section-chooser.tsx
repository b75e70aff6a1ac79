import { Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ReportOffer, SectionId } from '@shared/contract/report-document';
import { useFormat } from '../../format/use-format';
import {
  movedBy,
  movedTo,
  offeredSections,
  withoutSection,
  withSection,
  type OfferedSection,
  type ReportDraft,
} from './report-draft';
import styles from './reports.module.css';
import { SectionRow } from './section-row';

interface SectionChooserProps {
  draft: ReportDraft;
  offer: ReportOffer;
  onDraft: (draft: ReportDraft) => void;
}

/** What stands in the report, and in which order. */
export function SectionChooser({ draft, offer, onDraft }: SectionChooserProps) {
  const { t } = useTranslation();
  const { chosen, others } = offeredSections(draft, offer);
  const given = chosen.filter(({ unavailable }) => unavailable === null);
  const { said, moveTo, moveBy, list } = useMoving({ draft, offer, onDraft });
  return (
    <div className={styles.sections} data-testid="sections">
      <div className={styles.listHead}>
        <h2 className={styles.listTitle}>{t('report:screen.sections.chosen')}</h2>
        {draft.sections !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onDraft({ ...draft, sections: null })}
            data-testid="as-template"
          >
            {t('report:screen.sections.asTemplate')}
          </Button>
        )}
      </div>
      <p className={styles.hint}>{t('report:screen.sections.hint')}</p>
      <ol ref={list} className={styles.list}>
        {chosen.map((section) => (
          <SectionRow
            key={section.id}
            section={section}
            isFirst={given[0]?.id === section.id}
            isLast={given.at(-1)?.id === section.id}
            isOnly={given.length === 1}
            onLeaveOut={() => onDraft(withoutSection(draft, offer, section.id))}
            onMove={(by) => moveBy(section.id, by)}
            onDropOf={(id) => moveTo(id, section.id)}
          />
        ))}
      </ol>
      <p className={styles.unseen} aria-live="polite">
        {said}
      </p>
      <OtherSections others={others} onTake={(id) => onDraft(withSection(draft, offer, id))} />
    </div>
  );
}

/** Whoever moves a section by keyboard goes with it, and hears where it is now. */
function useMoving({ draft, offer, onDraft }: SectionChooserProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const put = (id: SectionId, next: ReportDraft) => {
    const order = next.sections ?? [];
    const focused = document.activeElement;
    flushSync(() => {
      onDraft(next);
      setSaid(
        t('report:screen.sections.place', {
          name: t(`report:section.${id}`),
          place: format.count(order.indexOf(id) + 1),
          of: format.count(order.length),
        }),
      );
    });
    // At an end the button that was pressed is off now; the other one of the pair is where one goes on.
    if (!(focused instanceof HTMLButtonElement) || list.current?.contains(focused) !== true) return;
    if (!focused.disabled) focused.focus();
    else focused.parentElement?.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus();
  };
  return {
    list,
    said,
    moveBy: (id: SectionId, by: -1 | 1) => put(id, movedBy(draft, offer, id, by)),
    moveTo: (id: SectionId, other: SectionId) => put(id, movedTo(draft, offer, id, other)),
  };
}

interface OtherSectionsProps {
  others: readonly OfferedSection[];
  onTake: (id: SectionId) => void;
}

function OtherSections({ others, onTake }: OtherSectionsProps) {
  const { t } = useTranslation();
  if (others.length === 0) return null;
  return (
    <>
      <h2 className={styles.listTitle}>{t('report:screen.sections.others')}</h2>
      <ul className={styles.list}>
        {others.map(({ id, unavailable }) => (
          <li key={id} className={styles.sectionRow} data-testid={`other-${id}`}>
            <Checkbox
              size="sm"
              label={t(`report:section.${id}`)}
              description={unavailable === null ? undefined : t(`report:unavailable.${unavailable}`)}
              checked={false}
              disabled={unavailable !== null}
              onChange={() => onTake(id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
