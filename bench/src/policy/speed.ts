import { readPolicyText } from '@rongqiao/policy';
import { allTexts } from './samples.ts';

/** What is read where no documents are at hand: a paragraph of our own with every kind of figure in it. */
const OWN =
  '1. 建设公共实训基地。到2027年，建成实训基地20个以上，培训学徒2.5万人次；对设备投资300万元以上的项目，按投资额的8%给予补助，单个项目最高不超过50万元。（责任单位：市教育局、市财政局，各县（市、区）人民政府）\n';

const RUNS = 15;

/** Prints megabytes of UTF-8 text read a second (median of some runs, warm) and the memory one large text takes. */
export function benchSpeed(): void {
  const found = allTexts();
  const texts = found.length > 0 ? found : [OWN.repeat(2000)];
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  for (let warming = 0; warming < 4; warming++) readAll(texts);
  const speeds = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    readAll(texts);
    return megabytes / ((performance.now() - begun) / 1000);
  }).sort((a, b) => a - b);
  const source = found.length > 0 ? `${texts.length} documents` : 'a text of our own';
  console.log(
    `\nspeed over ${source}, ${megabytes.toFixed(2)} MB: ${(speeds[RUNS >> 1] ?? 0).toFixed(1)} MB/s (slowest ${(speeds[0] ?? 0).toFixed(1)})`,
  );
  reportMemory(texts.join('\n'));
}

function readAll(texts: readonly string[]): void {
  for (const text of texts) readPolicyText(text);
}

function reportMemory(text: string): void {
  const large = text.repeat(Math.max(1, Math.ceil(3_000_000 / text.length)));
  const before = process.memoryUsage.rss();
  const begun = performance.now();
  const { rules } = readPolicyText(large);
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = Buffer.byteLength(large) / 1e6;
  const grown = (process.memoryUsage.rss() - before) / 1e6;
  console.log(
    `one text of ${megabytes.toFixed(1)} MB: ${(megabytes / seconds).toFixed(1)} MB/s, ${rules.length} rules, resident memory +${grown.toFixed(0)} MB`,
  );
}
