/** What answers can be grouped by besides the attributes of customers: no attribute has such an id. */
export const segmentGrouping = 'rfm-segment';
export const tierGrouping = 'value-tier';
/** Followed by the name of a segment of one's own. */
export const ownSegmentGrouping = 'own-segment ';
