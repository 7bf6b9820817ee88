import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Hash of something that must be found or compared but not read, under the platform's secret. `purpose` keeps the hashes of
 * one use from those of another.
 */
export function keyedHash(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url');
}

/** Compares in the same time whatever is different. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
