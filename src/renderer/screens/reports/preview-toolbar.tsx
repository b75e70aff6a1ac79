import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import styles from './reports.module.css';
import { zoomStep, type Zoom } from './zoom';

interface PreviewToolbarProps {
  number: number;
  pageCount: number;
  scale: number;
  zoom: Zoom;
  onPage: (number: number) => void;
  onZoom: (zoom: Zoom) => void;
}

/** Page x of y, and how large. */
export function PreviewToolbar({ number, pageCount, scale, zoom, onPage, onZoom }: PreviewToolbarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = t('report:screen.pageOf', { page: format.count(number), pages: format.count(pageCount) });
  return (
    <div className={styles.toolbar}>
      <Tool label={t('report:screen.previous')} disabled={number === 1} onClick={() => onPage(number - 1)}>
        <IconChevronLeft size={18} stroke={1.5} />
      </Tool>
      <span className={styles.pageOf} aria-live="polite" data-testid="page-of">
        {label}
      </span>
      <Tool label={t('report:screen.next')} disabled={number >= pageCount} onClick={() => onPage(number + 1)}>
        <IconChevronRight size={18} stroke={1.5} />
      </Tool>
      <span className={styles.space} />
      <Tool label={t('report:screen.zoomOut')} onClick={() => onZoom(zoomStep(scale, -1))}>
        <IconZoomOut size={18} stroke={1.5} />
      </Tool>
      <span className={styles.scale} data-testid="zoom">
        {format.percent(scale, 0)}
      </span>
      <Tool label={t('report:screen.zoomIn')} onClick={() => onZoom(zoomStep(scale, 1))}>
        <IconZoomIn size={18} stroke={1.5} />
      </Tool>
      <Tool label={t('report:screen.fit')} pressed={zoom === 'page'} onClick={() => onZoom('page')}>
        <IconArrowAutofitHeight size={18} stroke={1.5} />
      </Tool>
      <Tool label={t('report:screen.width')} pressed={zoom === 'width'} onClick={() => onZoom('width')}>
        <IconArrowAutofitWidth size={18} stroke={1.5} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  label: string;
  disabled?: boolean;
  /** Of a tool that stays on. */
  pressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, disabled = false, pressed, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        aria-pressed={pressed}
        variant={pressed === true ? 'light' : 'subtle'}
        color={pressed === true ? 'teal' : 'gray'}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
