// Pictures for tests, and the desk's own folder for them.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, inject } from 'vitest';

/** A data directory for the desk of a test file, without images before each test; they lie in `uploads` in it. */
export function useDataDirectory(): string {
  const directory = mkdtempSync(path.join(inject('scratch'), 'data-'));
  afterEach(() => rmSync(path.join(directory, 'uploads'), { recursive: true, force: true }));
  return directory;
}

/** Everything under it, by path. */
export const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

export type Format = 'png' | 'jpeg' | 'gif' | 'webp';

/** Blue above, red below, so that one sees which way it is turned. */
export const draw = (width = 60, height = 40): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#1f5eff' } }).composite([
    {
      input: { create: { width, height: height / 2, channels: 3, background: '#d02020' } },
      gravity: 'south',
    },
  ]);

export const picture = (format: Format = 'png') => draw().toFormat(format).toBuffer();

/** No compression makes this smaller. */
export const noise = (width: number, height: number) => {
  const bytes = Buffer.alloc(width * height * 3);
  for (let index = 0, state = 1; index < bytes.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
};
