import type { LinkedConcept } from './linked-concept.ts';

/** Occupations count as alike from this share of common skills. */
const ALIKE_FROM = 0.34;

/** Writes down which occupations need much the same skills, by the cosine of their sets of skills. */
export function findAlike(occupations: readonly LinkedConcept[]): void {
  const skillsOf = occupations.map(
    ({ leads }) => new Set(leads.filter(({ to }) => to.concept.kind === 'skill').map(({ to }) => to.key)),
  );
  const needing = new Map<number, number[]>();
  skillsOf.forEach((skills, i) => {
    for (const skill of skills) needing.set(skill, [...(needing.get(skill) ?? []), i]);
  });
  occupations.forEach((one, i) => {
    const common = new Map<number, number>();
    for (const skill of skillsOf[i] ?? []) {
      for (const j of needing.get(skill) ?? []) if (j !== i) common.set(j, (common.get(j) ?? 0) + 1);
    }
    for (const [j, count] of [...common].sort((a, b) => a[0] - b[0])) {
      const other = occupations[j];
      const likeness = count / Math.sqrt((skillsOf[i]?.size ?? 1) * (skillsOf[j]?.size ?? 1));
      if (other && likeness >= ALIKE_FROM) one.alike.push({ key: other.key, likeness });
    }
  });
}
