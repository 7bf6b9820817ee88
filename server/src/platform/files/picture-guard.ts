import { imageSize } from 'image-size';
import { fileRefusal } from './file-refusal.ts';
import { cleanJpeg } from './pictures/clean-jpeg.ts';
import { cleanPng } from './pictures/clean-png.ts';
import { cleanWebp } from './pictures/clean-webp.ts';

const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 12_000;
const CLEANERS = { png: cleanPng, jpg: cleanJpeg, webp: cleanWebp } as const;

/**
 * The picture itself: without where and when it was taken, without texts, and without anything hidden behind its end. One that
 * would fill a reader's memory is refused before anybody unpacks it.
 */
export function cleanPicture(bytes: Buffer, kind: keyof typeof CLEANERS): Buffer {
  const { width, height, orientation } = measure(bytes, kind);
  if (width < 1 || height < 1) throw fileRefusal.damaged();
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw fileRefusal.pixels();
  const clean = CLEANERS[kind](bytes, orientation);
  const again = measure(clean, kind);
  if (again.width !== width || again.height !== height) throw fileRefusal.damaged();
  return clean;
}

function measure(bytes: Buffer, kind: string): { width: number; height: number; orientation: number } {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    if (type !== kind) throw new Error(`a ${type} inside a ${kind}`);
    return { width, height, orientation };
  } catch (cause) {
    throw fileRefusal.damaged(cause);
  }
}
