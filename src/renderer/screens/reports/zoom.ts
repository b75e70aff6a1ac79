/** How large pages are shown: fitted to the window, or a fixed share of their size on paper. */
export type Zoom = 'page' | 'width' | number;

export interface Size {
  readonly width: number;
  readonly height: number;
}

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;

/** The share of its size on paper at which a page is shown. */
export function scaleOf(zoom: Zoom, page: Size, room: Size): number {
  if (typeof zoom === 'number') return zoom;
  const byWidth = Math.max(room.width, 1) / page.width;
  return zoom === 'width' ? byWidth : Math.min(byWidth, Math.max(room.height, 1) / page.height);
}

/** The next larger (1) or smaller (-1) step from what is shown now. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const next =
    direction === 1
      ? steps.find((step) => step > scale + 0.01)
      : steps.findLast((step) => step < scale - 0.01);
  return next ?? scale;
}
