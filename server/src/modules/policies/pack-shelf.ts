import { decideQuestions, type LoadedPack, type PackProblem } from '@rongqiao/rules';
import { listPackFolders, loadPackFolder } from './pack-folder.ts';

/** The packs at hand, by id. A policy with a pack has the pack's id. */
export class PackShelf {
  /** Packs with answers, each compiled once for the answers it has. */
  readonly #answered = new Map<string, { key: string; pack: LoadedPack }>();
  readonly #byId: ReadonlyMap<string, LoadedPack>;

  constructor(packs: readonly LoadedPack[]) {
    this.#byId = new Map(packs.map((pack) => [pack.data.pack.id, pack]));
  }

  get packs(): readonly LoadedPack[] {
    return [...this.#byId.values()];
  }

  /** The pack of a policy, or null for one that was only taken in. */
  find(policyId: string): LoadedPack | null {
    return this.#byId.get(policyId) ?? null;
  }

  /** The pack of a policy with decisions of officials about its open questions; without any it is as it came. */
  answered(policyId: string, decisions: Parameters<typeof decideQuestions>[1]): LoadedPack | null {
    const pack = this.find(policyId);
    if (pack === null || Object.keys(decisions).length === 0) return pack;
    const key = JSON.stringify(decisions);
    const known = this.#answered.get(policyId);
    if (known?.key === key) return known.pack;
    const answered = decideQuestions(pack, decisions);
    this.#answered.set(policyId, { key, pack: answered });
    return answered;
  }
}

/** A pack that could not be put on the shelf, and the first reason. */
export interface BrokenPack extends PackProblem {
  readonly folder: string;
}

/** Loads the packs of these folders, by default all that come with the product. Broken ones are left out and told. */
export async function openPackShelf(
  folders?: readonly string[],
): Promise<{ shelf: PackShelf; broken: BrokenPack[] }> {
  const packs: LoadedPack[] = [];
  const broken: BrokenPack[] = [];
  for (const folder of folders ?? (await listPackFolders())) {
    const loaded = await loadPackFolder(folder, { withoutScenarios: true });
    const [problem] = loaded.ok ? [] : loaded.problems;
    if (loaded.ok) packs.push(loaded.pack);
    else if (problem) broken.push({ folder, ...problem });
  }
  return { shelf: new PackShelf(packs), broken };
}
