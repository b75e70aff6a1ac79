import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useCallback, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import type { PdfFile } from './pdf-file';
import { PdfPage } from './pdf-page';
import styles from './reports.module.css';
import { zoomStep, type Zoom } from './zoom';

/** The pages of the PDF as they will lie on paper, one at a time. */
export function PdfPreview({ file }: { file: PdfFile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ref, width, height } = useElementSize();
  const [asked, setAsked] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [scale, setScale] = useState(1);
  const [failed, setFailed] = useState(false);
  const onFail = useCallback(() => setFailed(true), []);
  const number = Math.min(asked, file.pageCount);
  const turn = (by: number) => setAsked(Math.min(Math.max(number + by, 1), file.pageCount));
  const label = t('report:screen.pageOf', {
    page: format.count(number),
    pages: format.count(file.pageCount),
  });
  return (
    <div className={styles.preview}>
      <div className={styles.toolbar}>
        <Tool label={t('report:screen.previous')} disabled={number === 1} onClick={() => turn(-1)}>
          <IconChevronLeft size={18} stroke={1.5} />
        </Tool>
        <span aria-live="polite" data-testid="page-of">
          {label}
        </span>
        <Tool label={t('report:screen.next')} disabled={number === file.pageCount} onClick={() => turn(1)}>
          <IconChevronRight size={18} stroke={1.5} />
        </Tool>
        <span className={styles.space} />
        <Tool label={t('report:screen.zoomOut')} onClick={() => setZoom(zoomStep(scale, -1))}>
          <IconZoomOut size={18} stroke={1.5} />
        </Tool>
        <span className={styles.scale}>{format.percent(scale, 0)}</span>
        <Tool label={t('report:screen.zoomIn')} onClick={() => setZoom(zoomStep(scale, 1))}>
          <IconZoomIn size={18} stroke={1.5} />
        </Tool>
        <FitButton zoom="page" current={zoom} onZoom={setZoom} label={t('report:screen.fit')} />
        <FitButton zoom="width" current={zoom} onZoom={setZoom} label={t('report:screen.width')} />
      </div>
      {failed ? (
        <p className={styles.failed}>{t('report:screen.notShown')}</p>
      ) : (
        <div
          className={styles.desk}
          tabIndex={0}
          role="group"
          aria-label={t('report:screen.preview')}
          onKeyDown={(event) => onPageKey(event, turn)}
        >
          <div ref={ref} className={styles.room}>
            <PdfPage
              file={file}
              number={number}
              zoom={zoom}
              room={{ width, height }}
              label={label}
              onScale={setScale}
              onFail={onFail}
            />
          </div>
        </div>
      )}
    </div>
  );
}

function onPageKey(event: KeyboardEvent, turn: (by: number) => void): void {
  if (event.key === 'PageDown' || event.key === 'ArrowRight') turn(1);
  if (event.key === 'PageUp' || event.key === 'ArrowLeft') turn(-1);
}

interface ToolProps {
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, disabled = false, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

interface FitButtonProps {
  zoom: 'page' | 'width';
  current: Zoom;
  onZoom: (zoom: Zoom) => void;
  label: string;
}

function FitButton({ zoom, current, onZoom, label }: FitButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant={zoom === current ? 'light' : 'subtle'}
      aria-pressed={zoom === current}
      onClick={() => onZoom(zoom)}
    >
      {label}
    </Button>
  );
}
