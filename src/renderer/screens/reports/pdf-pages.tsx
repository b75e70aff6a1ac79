import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import type { PagePlaces } from './page-places';
import { pagesInView } from './page-places';
import type { PdfFile } from './pdf-file';
import { PdfPage } from './pdf-page';
import styles from './reports.module.css';
import type { Size } from './zoom';

interface PdfPagesProps {
  file: PdfFile;
  places: PagePlaces;
  scale: number;
  room: Size;
  /** How far down it is scrolled, in px. */
  top: number;
  desk: RefObject<HTMLDivElement | null>;
  onScroll: (top: number) => void;
  onFail: () => void;
}

/** All pages under each other on one desk; drawn are those in view and their neighbours. */
export function PdfPages(props: PdfPagesProps) {
  const { file, places, scale, room, top, desk, onScroll, onFail } = props;
  const { t } = useTranslation();
  const format = useFormat();
  useKeptPlace(desk, places, top, onScroll);
  const widths = file.sizes.map(({ width }) => Math.floor(width * scale));
  const inner = Math.max(room.width, ...widths);
  return (
    <div
      ref={desk}
      className={styles.desk}
      tabIndex={0}
      role="group"
      aria-label={t('report:screen.preview')}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
      data-testid="preview-desk"
    >
      <div className={styles.stack} style={{ height: places.total, width: inner }}>
        {pagesInView(places, top, room.height).map((number) => {
          const width = widths[number - 1] ?? 0;
          return (
            <PdfPage
              key={number}
              file={file}
              number={number}
              scale={scale}
              place={{
                top: places.tops[number - 1] ?? 0,
                left: Math.floor((inner - width) / 2),
                width,
                height: places.heights[number - 1] ?? 0,
              }}
              label={t('report:screen.pageOf', {
                page: format.count(number),
                pages: format.count(file.sizes.length),
              })}
              onFail={onFail}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Larger or smaller, the same place of the document stays at the upper edge. */
function useKeptPlace(
  desk: RefObject<HTMLDivElement | null>,
  places: PagePlaces,
  top: number,
  onScroll: (top: number) => void,
): void {
  const before = useRef({ places, top });
  useLayoutEffect(() => {
    const element = desk.current;
    const former = before.current;
    if (element !== null && former.places !== places && former.places.total > 0) {
      element.scrollTo({ top: Math.round((former.top * places.total) / former.places.total) });
      onScroll(element.scrollTop);
    }
    before.current = { places, top: element?.scrollTop ?? top };
  }, [desk, places, top, onScroll]);
}
