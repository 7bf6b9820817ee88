/** What a person typed as a figure: `30`, `60%`, `4.5:5.5`, `5–8`, `10%-15%`. Null where it is none. */
export function readFigure(typed: string): number | string | [number, number] | [string, string] | null {
  const text = typed
    .replaceAll(/[\s,，]/g, '')
    .replaceAll('％', '%')
    .replaceAll('：', ':');
  const [low = '', high, ...more] = text.split(/[–—\-~至]/);
  if (more.length > 0) return null;
  const first = readOne(low);
  if (high === undefined) return first;
  const second = readOne(high);
  if (typeof first === 'number' && typeof second === 'number') return [first, second];
  return typeof first === 'string' && typeof second === 'string' ? [first, second] : null;
}

function readOne(text: string): number | string | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return /^\d+(?:\.\d+)?(?:%|:\d+(?:\.\d+)?)$/.test(text) ? text : null;
}
