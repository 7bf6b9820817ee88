/** A part of all in per cent, with one decimal below ten. */
export function percent(part: number): string {
  const value = part * 100;
  return `${value >= 10 || value === 0 ? Math.round(value) : value.toFixed(1)}%`;
}
