import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { draw, picture, type Format } from '../../test/pictures.ts';
import { redraw } from './image.ts';

describe('redrawing', () => {
  it.each(['png', 'jpeg', 'gif', 'webp'] as Format[])('makes a %s of a %s', async (format) => {
    const { bytes, ...drawn } = await redraw(await picture(format));
    expect(drawn).toEqual({ type: `image/${format}`, width: 60, height: 40 });
    expect(await sharp(bytes).metadata()).toMatchObject({ format, width: 60, height: 40 });
  });

  it('turns an image the way its camera was held', async () => {
    const { bytes, width, height } = await redraw(await draw().withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect([width, height]).toEqual([40, 60]);
    const [red, , blue] = await sharp(bytes).extract({ left: 5, top: 30, width: 1, height: 1 }).raw().toBuffer();
    expect(red, 'what was below is left now').toBeGreaterThan(blue!);
    expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
  });

  it.each(['gif', 'webp'] as const)('keeps the first frame of a %s that moves', async (format) => {
    const frames = [await draw().png().toBuffer(), await draw(60, 20).png().toBuffer()];
    const moving = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2);
    const { bytes, height } = await redraw(moving);
    expect([height, (await sharp(bytes, { animated: true }).metadata()).pages ?? 1]).toEqual([40, 1]);
  });

  it.each(['png', 'jpeg', 'gif', 'webp'] as Format[])('refuses half a %s', async (format) => {
    const whole = await draw(400, 400).toFormat(format).toBuffer();
    await expect(redraw(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'upload/unreadable' });
  });

  it('decodes no other format, whatever the bytes are taken for', async () => {
    await expect(sharp(await draw().tiff().toBuffer()).metadata()).rejects.toThrow('unsupported image format');
    await expect(sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')).metadata()).rejects.toThrow();
  });

  it('leaves half of the threads to everything else', async () => {
    const large = await draw(1500, 1500).webp().toBuffer();
    let most = 0;
    const look = setInterval(() => void (most = Math.max(most, sharp.counters().process)), 1);
    const drawn = await Promise.all(Array.from({ length: 8 }, () => redraw(large)));
    clearInterval(look);
    expect(drawn).toHaveLength(8);
    expect(most).toBeLessThanOrEqual(2);
  });
});
