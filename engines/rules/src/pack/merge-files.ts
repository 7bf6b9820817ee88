import type { PackProblem, YamlSource } from './yaml-source.ts';

export type Locate = (path: readonly PropertyKey[]) => { file: string; line: number };

interface Merged {
  readonly value: Record<string, unknown>;
  readonly problems: readonly PackProblem[];
  /** Where what stands at a path of the merged pack was written. */
  readonly locate: Locate;
}

interface Origin {
  readonly source: YamlSource;
  readonly index: number;
}

/** Merges a pack's files: lists are joined in the order of the files' names, everything else may stand once. */
export function mergeFiles(sources: readonly YamlSource[]): Merged {
  const lists = new Map<string, unknown[]>();
  const origins = new Map<string, Origin[]>();
  const single = new Map<string, unknown>();
  const problems: PackProblem[] = sources.flatMap((source) => source.problems);
  for (const source of sources) {
    const { file, value } = source;
    if (value === undefined || value === null) continue;
    if (typeof value !== 'object' || Array.isArray(value)) {
      problems.push({
        file,
        line: 1,
        zh: '文件应为“键: 值”，如 rules:',
        en: 'a file is a map such as rules: …',
      });
      continue;
    }
    for (const [key, part] of Object.entries(value)) {
      const known = origins.get(key) ?? [];
      if (Array.isArray(part) && (known.length === 0 || lists.has(key))) {
        const list = lists.get(key) ?? [];
        part.forEach((_, index) => {
          known.push({ source, index });
        });
        lists.set(key, list.concat(part));
      } else if (known.length > 0 || single.has(key)) {
        const line = source.lineOf([key]);
        problems.push({
          file,
          line,
          zh: `“${key}”在别的文件里已有`,
          en: `"${key}" already stands in another file`,
        });
      } else {
        known.push({ source, index: -1 });
        single.set(key, part);
      }
      origins.set(key, known);
    }
  }
  const value = Object.fromEntries([...single, ...lists]);
  return { value, problems, locate: (path) => locate(path, origins, sources) };
}

function locate(
  path: readonly PropertyKey[],
  origins: ReadonlyMap<string, Origin[]>,
  sources: readonly YamlSource[],
): { file: string; line: number } {
  const [key = '', index, ...rest] = path;
  const known = origins.get(String(key)) ?? [];
  const origin = typeof index === 'number' && known[0]?.index !== -1 ? known[index] : known[0];
  if (origin === undefined) return { file: sources[0]?.file ?? 'pack.yaml', line: 1 };
  const inFile = origin.index === -1 ? path : [key, origin.index, ...rest];
  return { file: origin.source.file, line: origin.source.lineOf(inFile) };
}
