/** What a number of a metric is measured in; decides how it is printed and entered. */
export type Unit = 'ratio' | 'count' | 'money' | 'number' | 'days' | 'months';
