import { describe, expect, it } from 'vitest';
import { rendererFile } from '@main/app/renderer-file';

const root = '/app/out/renderer';

describe('what the app’s own scheme serves', () => {
  it('is a file of the renderer’s folder, with its media type', () => {
    expect(rendererFile(root, 'app://staybook/assets/index.js')).toEqual({
      path: '/app/out/renderer/assets/index.js',
      mediaType: 'text/javascript; charset=utf-8',
    });
    expect(rendererFile(root, 'app://staybook/')?.path).toBe('/app/out/renderer/index.html');
  });

  it.each([
    'app://staybook/../main/index.js',
    'app://staybook/%2e%2e/main/index.js',
    'app://staybook/..%2fmain%2findex.js',
    'app://staybook/..%5cmain%5cindex.js',
    'app://staybook/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd.html',
    'app://staybook/index.html%00.js',
    'app://staybook/%e0%a4%a.js',
    'app://staybook.example/index.html',
    'app://other/index.html',
    'file:///app/out/renderer/index.html',
    'app://staybook/assets/data.staybook',
  ])('is never outside it, by whatever spelling: %s', (address) => {
    const file = rendererFile(root, address);
    // A browser resolves plain dots before it asks; what is left of the path may then name a file inside.
    expect(file === null || file.path.startsWith(`${root}/`)).toBe(true);
    expect(file?.path ?? '').not.toContain('passwd');
  });
});
