/**
 * What a number of a metric is measured in; decides how it is printed and entered. `points`: a score of −100 … 100,
 * whose change is a difference, never a share.
 */
export type Unit = 'ratio' | 'count' | 'money' | 'number' | 'points' | 'days' | 'months';
