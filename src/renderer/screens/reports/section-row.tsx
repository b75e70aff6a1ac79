import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionIds, type SectionId } from '@shared/contract/report-document';
import type { OfferedSection } from './report-draft';
import styles from './reports.module.css';

interface SectionRowProps {
  section: OfferedSection;
  isFirst: boolean;
  isLast: boolean;
  /** A report has one section at least. */
  isOnly: boolean;
  onLeaveOut: () => void;
  onMove: (by: -1 | 1) => void;
  /** Another section was let go over this one. */
  onDropOf: (id: SectionId) => void;
}

const dragged = 'application/x-staybook-section';

/** A section of the report: taken out by its box, moved by dragging, by its buttons or with Alt and an arrow. */
export function SectionRow(props: SectionRowProps) {
  const { section, isOnly, onLeaveOut, onMove } = props;
  const { id, unavailable, fixed } = section;
  const { t } = useTranslation();
  const caption = useCaption(section);
  const { isOver, ...dropping } = useDropping(props.onDropOf);
  const isGiven = unavailable === null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !isGiven) return;
    if (event.key === 'ArrowUp' && !props.isFirst) onMove(-1);
    else if (event.key === 'ArrowDown' && !props.isLast) onMove(1);
    else return;
    event.preventDefault();
  };
  return (
    <li
      className={styles.sectionRow}
      draggable={isGiven}
      data-over={isOver || undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragged, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onKeyDown={onKeyDown}
      {...dropping}
      data-testid={`section-${id}`}
    >
      <IconGripVertical
        size={16}
        stroke={1.5}
        className={styles.grip}
        data-off={!isGiven || undefined}
        aria-hidden
      />
      <Checkbox
        size="sm"
        label={t(`report:section.${id}`)}
        description={caption}
        checked={isGiven}
        disabled={!isGiven || fixed || isOnly}
        onChange={onLeaveOut}
      />
      {isGiven && <MoveButtons {...props} />}
    </li>
  );
}

/** Why it is off, or why it cannot be taken out. */
function useCaption({ unavailable, fixed }: OfferedSection): string | undefined {
  const { t } = useTranslation();
  if (unavailable !== null) return t(`report:unavailable.${unavailable}`);
  return fixed ? t('report:screen.sections.onThePage') : undefined;
}

function MoveButtons({ section: { id }, isFirst, isLast, onMove }: SectionRowProps) {
  const { t } = useTranslation();
  const name = t(`report:section.${id}`);
  const up = t('report:screen.sections.up', { name });
  const down = t('report:screen.sections.down', { name });
  return (
    <span className={styles.rowTools}>
      <Tooltip label={up}>
        <ActionIcon size="sm" aria-label={up} disabled={isFirst} onClick={() => onMove(-1)} data-testid="up">
          <IconChevronUp size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={down}>
        <ActionIcon
          size="sm"
          aria-label={down}
          disabled={isLast}
          onClick={() => onMove(1)}
          data-testid="down"
        >
          <IconChevronDown size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

function useDropping(onDropOf: (id: SectionId) => void) {
  const [isOver, setIsOver] = useState(false);
  const isSection = (event: DragEvent) => event.dataTransfer.types.includes(dragged);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!isSection(event)) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      setIsOver(false);
      const id = sectionIds.find((each) => each === event.dataTransfer.getData(dragged));
      if (id === undefined) return;
      event.preventDefault();
      onDropOf(id);
    },
  };
}
