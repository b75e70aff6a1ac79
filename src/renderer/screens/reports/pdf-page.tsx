import { useEffect, useRef, useState } from 'react';
import { pixelsPerPoint, type PdfFile } from './pdf-file';
import styles from './reports.module.css';

interface PdfPageProps {
  file: PdfFile;
  number: number;
  scale: number;
  /** Where it lies and how large it is shown, in px. */
  place: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  label: string;
  onFail: () => void;
}

/** More than this many points of a canvas help nobody and take memory: what is larger is drawn coarser. */
const mostPoints = 16_000_000;

/** One page, drawn at the resolution of the screen; what was drawn stands until the next drawing is whole. */
export function PdfPage({ file, number, scale, place, label, onFail }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  /** The file whose page the canvas shows. */
  const [drawnOf, setDrawnOf] = useState<PdfFile | null>(null);
  const drawn = drawnOf === file;
  useEffect(() => {
    let stop = () => {};
    let wanted = true;
    const draw = async () => {
      const page = await file.page(number);
      if (!wanted) return;
      const natural = page.getViewport({ scale: scale * pixelsPerPoint });
      const finest = Math.sqrt(mostPoints / (natural.width * natural.height));
      const density = Math.min(window.devicePixelRatio || 1, finest);
      const viewport = page.getViewport({ scale: scale * pixelsPerPoint * density });
      const drawing = document.createElement('canvas');
      drawing.width = Math.floor(viewport.width);
      drawing.height = Math.floor(viewport.height);
      const task = page.render({ canvas: drawing, viewport });
      stop = () => task.cancel();
      await task.promise;
      if (wanted && canvas.current !== null) copyTo(canvas.current, drawing);
      if (wanted) setDrawnOf(file);
    };
    draw().catch((error: unknown) => {
      const wasCancelled = error instanceof Error && error.name === 'RenderingCancelledException';
      if (wanted && !wasCancelled) onFail();
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [file, number, scale, onFail]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      aria-busy={!drawn}
      className={styles.paper}
      style={place}
      data-testid="preview-page"
      data-drawn={drawn || undefined}
    />
  );
}

function copyTo(shown: HTMLCanvasElement, drawing: HTMLCanvasElement): void {
  shown.width = drawing.width;
  shown.height = drawing.height;
  shown.getContext('2d')?.drawImage(drawing, 0, 0);
}
