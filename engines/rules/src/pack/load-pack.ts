import { compilePack, type LoadedPack } from './compile-pack.ts';
import { explainIssue } from './explain-issue.ts';
import { type Locate, mergeFiles } from './merge-files.ts';
import { packSchema } from './schema.ts';
import { type PackProblem, readYaml } from './yaml-source.ts';

export type PackLoad =
  | { readonly ok: true; readonly pack: LoadedPack; readonly locate: Locate }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Loads a pack from its YAML files (name to text). All problems are returned with file, line and what to do. */
export function loadPack(files: Readonly<Record<string, string>>): PackLoad {
  const names = Object.keys(files).sort();
  const merged = mergeFiles(names.map((name) => readYaml(name, files[name] ?? '')));
  if (merged.problems.length > 0) return { ok: false, problems: merged.problems };
  const parsed = packSchema.safeParse(merged.value);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) =>
      explainIssue(issue).map(({ path, ...saying }) => ({ ...merged.locate(path), ...saying })),
    );
    return { ok: false, problems };
  }
  const { pack, problems } = compilePack(parsed.data, merged.locate);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack, locate: merged.locate };
}
