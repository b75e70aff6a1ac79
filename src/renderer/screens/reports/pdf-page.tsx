import { useEffect, useRef, useState } from 'react';
import type { PdfFile } from './pdf-file';
import styles from './reports.module.css';
import { scaleOf, type Zoom } from './zoom';

interface PdfPageProps {
  file: PdfFile;
  number: number;
  zoom: Zoom;
  room: { readonly width: number; readonly height: number };
  label: string;
  onScale: (scale: number) => void;
  onFail: () => void;
}

/** One page, drawn at the resolution of the screen. */
export function PdfPage({ file, number, zoom, room, label, onScale, onFail }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const { width, height } = room;
  useEffect(() => {
    let stop = () => {};
    let wanted = true;
    const draw = async () => {
      const page = await file.page(number);
      const element = canvas.current;
      if (!wanted || element === null || width === 0) return;
      const natural = page.getViewport({ scale: 1 });
      const scale = scaleOf(zoom, natural, { width, height });
      const density = window.devicePixelRatio || 1;
      const viewport = page.getViewport({ scale: scale * density });
      element.width = Math.floor(viewport.width);
      element.height = Math.floor(viewport.height);
      element.style.width = `${Math.floor(natural.width * scale)}px`;
      onScale(scale);
      const task = page.render({ canvas: element, viewport });
      stop = () => task.cancel();
      await task.promise;
      setDrawn(true);
    };
    draw().catch((error: unknown) => {
      const wasCancelled = error instanceof Error && error.name === 'RenderingCancelledException';
      if (wanted && !wasCancelled) onFail();
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [file, number, zoom, width, height, onScale, onFail]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      aria-busy={!drawn}
      className={styles.paper}
      data-testid="preview-page"
      data-drawn={drawn || undefined}
    />
  );
}
