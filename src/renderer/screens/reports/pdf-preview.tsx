import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { mostInView, pageGap, pagePlaces, type PagePlaces } from './page-places';
import type { PdfFile } from './pdf-file';
import { PdfPages } from './pdf-pages';
import { PreviewToolbar } from './preview-toolbar';
import styles from './reports.module.css';
import { useRoom } from './use-room';
import { scaleOf, zoomStep, type Size, type Zoom } from './zoom';

interface PdfPreviewProps {
  file: PdfFile;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
}

/** The pages of the PDF as they will lie on paper: to be leafed through, larger or smaller. */
export function PdfPreview({ file, zoom, onZoom }: PdfPreviewProps) {
  const { t } = useTranslation();
  const desk = useRef<HTMLDivElement>(null);
  const room = useRoom(desk);
  const [failed, setFailed] = useState(false);
  const onFail = useCallback(() => setFailed(true), []);
  const scale = scaleOf(zoom, largestOf(file), {
    width: room.width - 2 * pageGap,
    height: room.height - 2 * pageGap,
  });
  const places = useMemo(() => pagePlaces(file.sizes, scale), [file, scale]);
  const pageCount = file.sizes.length;
  const { top, setTop, number, leafTo } = useLeafing(desk, places, room);
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = askedBy(event, number, pageCount);
    if (asked === null) return;
    event.preventDefault();
    if (asked.kind === 'page') leafTo(asked.number);
    else if (asked.step === 0) onZoom('width');
    else onZoom(zoomStep(scale, asked.step));
  };
  if (failed) return <p className={styles.failed}>{t('report:screen.notShown')}</p>;
  return (
    <div className={styles.preview} onKeyDown={onKeyDown}>
      <PreviewToolbar
        number={number}
        pageCount={pageCount}
        scale={scale}
        zoom={zoom}
        onPage={leafTo}
        onZoom={onZoom}
      />
      <PdfPages
        file={file}
        places={places}
        scale={scale}
        room={room}
        top={top}
        desk={desk}
        onScroll={setTop}
        onFail={onFail}
      />
    </div>
  );
}

/** Which page is shown, and the way to another one. */
function useLeafing(desk: RefObject<HTMLDivElement | null>, places: PagePlaces, room: Size) {
  const [top, setTop] = useState(0);
  /** The page last leafed to, while the desk stands where that has put it: the end of the desk may be nearer. */
  const [leafed, setLeafed] = useState<{ readonly number: number; readonly top: number } | null>(null);
  const number =
    leafed !== null && Math.abs(leafed.top - top) < 2
      ? Math.min(leafed.number, places.tops.length)
      : mostInView(places, top, room.height);
  const leafTo = (wanted: number) => {
    const element = desk.current;
    const place = places.tops[wanted - 1];
    if (element === null || place === undefined) return;
    element.scrollTo({ top: place - pageGap });
    setTop(element.scrollTop);
    setLeafed({ number: wanted, top: element.scrollTop });
  };
  return { top, setTop, number, leafTo };
}

/** The widest and the highest of all pages: one scale holds for all of them. */
function largestOf({ sizes }: PdfFile) {
  return {
    width: Math.max(1, ...sizes.map(({ width }) => width)),
    height: Math.max(1, ...sizes.map(({ height }) => height)),
  };
}

type Asked =
  { readonly kind: 'page'; readonly number: number } | { readonly kind: 'zoom'; readonly step: -1 | 0 | 1 };

/** What a key asks of the preview. Ctrl or Cmd with + and − enlarge the pages here, not the whole window. */
function askedBy(event: KeyboardEvent, number: number, pageCount: number): Asked | null {
  if (event.ctrlKey || event.metaKey) {
    const step = ({ '+': 1, '=': 1, '-': -1, '0': 0 } as const)[event.key];
    return step === undefined ? null : { kind: 'zoom', step };
  }
  const pages: Readonly<Record<string, number>> = {
    PageDown: Math.min(number + 1, pageCount),
    ArrowRight: Math.min(number + 1, pageCount),
    PageUp: Math.max(number - 1, 1),
    ArrowLeft: Math.max(number - 1, 1),
    Home: 1,
    End: pageCount,
  };
  const wanted = pages[event.key];
  return wanted === undefined ? null : { kind: 'page', number: wanted };
}
