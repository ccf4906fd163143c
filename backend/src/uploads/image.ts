// An image is what its bytes say it is, and only what was drawn anew from its pixels is kept: where it was taken, and whatever
// else a file can carry behind them, is gone.
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { problem } from '../problem.ts';

const maxPixels = 25_000_000;
const longestSeconds = 10;

// libvips reads dozens of formats, SVG and PDF among them; no decoder but these four is ever reached.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadWebpBuffer',
  ],
});

/** What is accepted, and what is made of it: of an animation its first frame. */
const formats: Record<string, 'png' | 'jpeg' | 'gif' | 'webp'> = {
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

export interface Image {
  bytes: Buffer;
  type: string;
  width: number;
  height: number;
}

/** @throws upload/not-an-image, upload/too-many-pixels, upload/unreadable when the image is damaged */
export async function redraw(bytes: Buffer): Promise<Image> {
  const format = formats[(await fileTypeFromBuffer(bytes))?.mime ?? ''];
  if (!format) throw problem('upload/not-an-image');
  // The header says how large it is; nothing is unpacked for that.
  const { width, height } = await whole(sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata());
  if (width * height > maxPixels) throw problem('upload/too-many-pixels');
  const drawn = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
    .autoOrient()
    .toFormat(format, format === 'jpeg' ? { quality: 85 } : {})
    .timeout({ seconds: longestSeconds });
  const { data, info } = await inTurn(() => whole(drawn.toBuffer({ resolveWithObject: true })));
  return { bytes: data, type: `image/${format}`, width: info.width, height: info.height };
}

const whole = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw Object.assign(problem('upload/unreadable', { sentence: 'This image is damaged.' }), { cause: error });
  });

// The process has four threads for work like this, and signing in needs them too.
const atOnce = 2;
let drawing = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (drawing >= atOnce) await new Promise<void>((begin) => void waiting.push(begin));
  else drawing += 1;
  try {
    return await work();
  } finally {
    // The turn goes straight to the next, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else drawing -= 1;
  }
}
