import { describe, expect, it } from 'vitest';
import { columnTracks } from '@renderer/components/column-tracks';

function trackOf(header: string, width = 'minmax(72px, 0.6fr)') {
  const column = { id: 'a', header, width, cell: () => '', plain: () => '' };
  return columnTracks([column]);
}

describe('The track of a table’s column', () => {
  it('is as wide as it says where its head is short', () => {
    expect(trackOf('Row')).toEqual({ '--columns': 'minmax(72px, 0.6fr)' });
  });

  it('holds the longest word of its head, which is not broken', () => {
    expect(trackOf('Автопродление')).toEqual({ '--columns': 'minmax(126px, 0.6fr)' });
    expect(trackOf('Net revenue')).toEqual({ '--columns': 'minmax(77px, 0.6fr)' });
  });

  it('breaks a head between ideographs', () => {
    expect(trackOf('首次购买日期')).toEqual({ '--columns': 'minmax(72px, 0.6fr)' });
  });

  it('stays as it is where it has no least width', () => {
    expect(trackOf('Автопродление', '40px')).toEqual({ '--columns': '40px' });
  });
});
