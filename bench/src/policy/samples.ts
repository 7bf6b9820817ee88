import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder with the judged documents (`data/policy-dev`), the seeds and the laws; not part of the project. */
export const SAMPLES = resolve(process.env.POLICY_SAMPLES ?? '../shared');

export interface SampleSet {
  name: string;
  folder: string;
  gold: string;
}

/** The judged sets that are at hand. */
export function judgedSets(): SampleSet[] {
  const dev = join(SAMPLES, 'data/policy-dev');
  const sets = [
    { name: 'six judged documents', folder: dev, gold: join(dev, 'gold') },
    { name: 'five seeds', folder: join(SAMPLES, 'seeds'), gold: join(dev, 'gold-seeds') },
  ];
  return sets.filter(({ folder, gold }) => existsSync(folder) && existsSync(gold));
}

/** Text files of a folder, without notes. */
export function listTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && !/^SOURCE|\.gbk\./.test(name));
  return names.map((name) => join(folder, name));
}

/** Decoded texts of every document at hand: judged ones, seeds and unannotated laws. */
export function allTexts(): string[] {
  const folders = [join(SAMPLES, 'data/policy-dev'), join(SAMPLES, 'data/policies'), join(SAMPLES, 'seeds')];
  return folders.flatMap(listTexts).map((file) => readFileSync(file, 'utf8'));
}
