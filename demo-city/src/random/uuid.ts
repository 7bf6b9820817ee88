import { hash128 } from './random.ts';

/** A UUID of version 8 (RFC 9562) that depends on its arguments only. */
export function demoUuid(seed: number, kind: string, number: number): string {
  const hex = hash128(`${seed}/${kind}/${number}`)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
