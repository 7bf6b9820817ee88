import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { findRegion } from '@rongqiao/reference';
import { draftPack, loadPack } from '@rongqiao/rules';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { CommandError } from './command-error.ts';
import { sha256 } from './compare-document.ts';
import { readDocument } from './read-document.ts';

interface Flags {
  readonly out?: string;
  readonly region?: string;
}

/** Writes a pack's skeleton from a document into a new folder, or prints it; what is empty in it has to be written. */
export async function draftFromDocument(file: string, { out, region }: Flags, locale: Locale): Promise<void> {
  const reading = await readDocument(file);
  const place = { code: region ?? '', name: region === undefined ? '' : nameOf(region, locale) };
  const files = draftPack(reading, {
    id: out === undefined ? 'draft' : basename(resolve(out)),
    place,
    fileSha256: sha256(await readFile(file)),
    textSha256: sha256(reading.text),
  });
  if (out === undefined) {
    for (const [name, text] of Object.entries(files)) process.stdout.write(`# ${name}\n${text}\n`);
    return;
  }
  await writePack(out, files, locale);
  const loaded = loadPack(files);
  const open = loaded.ok ? 0 : loaded.problems.length;
  const { clauses, tasks, rules } = reading;
  const text = {
    zh: `已写入 ${out}：条款 ${clauses.length}，任务 ${tasks.length}，规则 ${rules.length}；还有 ${open} 处待写，运行 rongqiao policy check ${out} 逐条查看`,
    en: `Written to ${out}: ${clauses.length} clauses, ${tasks.length} tasks, ${rules.length} rules; ${open} places to write, each named by rongqiao policy check ${out}`,
  };
  process.stdout.write(`${inLanguage(text, locale)}\n`);
}

function nameOf(code: string, locale: Locale): string {
  const region = findRegion(code);
  if (region) return region.name;
  const text = { zh: `没有代码为 ${code} 的地区。`, en: `There is no region with the code ${code}.` };
  throw new CommandError('usage', inLanguage(text, locale));
}

async function writePack(folder: string, files: Record<string, string>, locale: Locale): Promise<void> {
  if (Object.keys(files).some((name) => existsSync(join(folder, name)))) {
    const text = {
      zh: `${folder} 中已有政策包，没有改动它。请换一个文件夹。`,
      en: `There is a pack in ${folder}; it was left as it is. Please choose another folder.`,
    };
    throw new CommandError('refused', inLanguage(text, locale));
  }
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { flag: 'wx' });
}
