/** What answers can be grouped by besides the attributes of customers: no attribute has such an id. */
export const segmentGrouping = 'segment:rfm';
export const tierGrouping = 'segment:tier';
/** Followed by the name of a segment of one's own. */
export const ownSegmentGrouping = 'segment:own:';
