import { describe, expect, it } from 'vitest';
import { nameOf } from './naming.ts';

describe('the name of an image', () => {
  it.each([
    ['holiday.png', 'holiday.png'],
    ['Bildschirmfoto 2026-11-03 um 9.41.PNG', 'Bildschirmfoto 2026-11-03 um 9.41.PNG'],
    ['résumé 😀.png', 'résumé 😀.png'],
    ['../../x.png', 'x.png'],
    ['C:\\Users\\me\\x.png', 'x.png'],
    ['a\0.png', 'a.png'],
    ['x.png\r\nSet-Cookie: a=b', 'x.pngSet-Cookie: a=b.png'],
    ['invoice\u202egnp.exe', 'invoicegnp.exe.png'],
    ['.png', 'image.png'],
    ['..', 'image.png'],
    ['/', 'image.png'],
    ['', 'image.png'],
    ['page.html', 'page.html.png'],
    ['photo.jpg', 'photo.jpg.png'],
  ])('%j is shown as %j', (given, shown) => {
    expect(nameOf(given, 'image/png')).toBe(shown);
  });

  it('keeps either ending of a photo', () => {
    expect([nameOf('a.jpg', 'image/jpeg'), nameOf('a.JPEG', 'image/jpeg'), nameOf('a', 'image/jpeg')]).toEqual([
      'a.jpg',
      'a.JPEG',
      'a.jpg',
    ]);
  });

  it('is cut to a hundred characters, between two of them, and keeps its ending', () => {
    expect(nameOf(`${'x'.repeat(300)}.png`, 'image/png')).toBe(`${'x'.repeat(96)}.png`);
    expect(nameOf(`${'😀'.repeat(300)}.png`, 'image/png')).toBe(`${'😀'.repeat(96)}.png`);
  });
});
