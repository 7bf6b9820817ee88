import type { Random } from './random.ts';

export type Slots = Readonly<Record<string, string | number>>;

const SLOT = /\{([^{}]+)\}/g;
const RANGE = /^(\d+(?:\.\d+)?)~(\d+(?:\.\d+)?)$/;
type Part =
  | { text: string }
  | { choices: string[] }
  | { low: number; high: number; decimals: number }
  | { slot: string };

const parsed = new Map<string, Part[]>();

/**
 * Fills a template: `{a|b}` becomes one of the words, `{3~9}` a number between (with as many decimals
 * as its ends; large ones on round steps),
 * `{name}` the slot of that name. Throws RangeError for a slot that is not given.
 */
export function fill(template: string, random: Random, slots: Slots = {}): string {
  let parts = parsed.get(template);
  if (!parts) {
    parts = parse(template);
    parsed.set(template, parts);
  }
  let text = '';
  for (const part of parts) text += render(part, random, slots);
  return text;
}

function parse(template: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(SLOT)) {
    if (match.index > end) parts.push({ text: template.slice(end, match.index) });
    parts.push(parseSlot(match[1] ?? ''));
    end = match.index + match[0].length;
  }
  if (end < template.length) parts.push({ text: template.slice(end) });
  return parts;
}

function parseSlot(slot: string): Part {
  if (slot.includes('|')) return { choices: slot.split('|') };
  const [, low, high] = RANGE.exec(slot) ?? [];
  if (low === undefined || high === undefined) return { slot };
  const decimals = Math.max(...[low, high].map((end) => end.split('.')[1]?.length ?? 0));
  return { low: Number(low), high: Number(high), decimals };
}

function render(part: Part, random: Random, slots: Slots): string {
  if ('text' in part) return part.text;
  if ('choices' in part) return random.pick(part.choices);
  if ('slot' in part) {
    const value = slots[part.slot];
    if (value === undefined) throw new RangeError(`no slot named ${part.slot}`);
    return String(value);
  }
  const scale = 10 ** part.decimals;
  const value = random.int(Math.round(part.low * scale), Math.round(part.high * scale)) / scale;
  return part.decimals > 0 ? value.toFixed(part.decimals) : String(rounded(value, part));
}

/** Large numbers in the steps in which people name them: 1,247 becomes 1,250. */
function rounded(value: number, { low, high }: { low: number; high: number }): number {
  const step = high >= 5000 ? 100 : high >= 1000 ? 50 : high >= 200 ? 10 : 1;
  return Math.min(high, Math.max(low, Math.round(value / step) * step));
}
