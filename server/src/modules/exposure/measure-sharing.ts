/** How places are shared among organisations. */
export interface SharingFigures {
  shown: number;
  /** 0 all alike, 1 all to one. */
  gini: number;
  /** The part of all that the three most shown organisations have. */
  topThree: number;
}

/** Points of a Lorenz curve that are drawn at most. */
const MOST_POINTS = 20;

/** Figures over one number an organisation; those never shown count with 0. */
export function measureSharing(shown: readonly number[]): SharingFigures {
  const sorted = shown.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return { shown: 0, gini: 0, topThree: 0 };
  const weighted = sorted.reduce((sum, value, rank) => sum + (2 * (rank + 1) - sorted.length - 1) * value, 0);
  const top = sorted.slice(-3).reduce((sum, value) => sum + value, 0);
  return { shown: total, gini: weighted / (sorted.length * total), topThree: top / total };
}

/** The Lorenz curve: which part of all places the least shown part of the organisations has, from (0, 0) to (1, 1). */
export function lorenzCurve(shown: readonly number[]): { organisations: number; shown: number }[] {
  const sorted = shown.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [];
  const points = Math.min(MOST_POINTS, sorted.length);
  return Array.from({ length: points + 1 }, (_, point) => {
    const count = Math.round((point / points) * sorted.length);
    const part = sorted.slice(0, count).reduce((sum, value) => sum + value, 0);
    return { organisations: count / sorted.length, shown: part / total };
  });
}
