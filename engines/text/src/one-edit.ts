/** Whether two words differ by exactly one wrong, missing or extra unit, or by two neighbours that changed places. */
export function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  const shorter = Math.min(a.length, b.length);
  let front = 0;
  while (front < shorter && a.charCodeAt(front) === b.charCodeAt(front)) front++;
  let back = 0;
  while (back < shorter - front && a.charCodeAt(a.length - 1 - back) === b.charCodeAt(b.length - 1 - back))
    back++;
  const rest = Math.max(a.length, b.length) - front - back;
  if (rest === 1) return true;
  return rest === 2 && a.length === b.length && a[front] === b[front + 1] && a[front + 1] === b[front];
}
