import type { SavedSegment } from '@shared/model/settings';

/** A segment that is being written: null is a new one. */
export interface EditedSegment {
  readonly segment: SavedSegment | null;
}
