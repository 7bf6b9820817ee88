import { OCCUPATIONS } from '../occupations/occupations.ts';
import { PROGRAMMES } from '../programmes/programmes.ts';

/** A link between two code tables (对应关系). */
export interface CrosswalkLink {
  from: string;
  to: string;
  /** 0.9 main, 0.6 usual, 0.3 possible. */
  confidence: number;
}

/** Programme (name) → occupation (name) that it leads to. Of several levels the surest link counts. */
export const PROGRAMME_TO_OCCUPATION: readonly CrosswalkLink[] = surest(
  PROGRAMMES.flatMap((programme) =>
    programme.occupations.map(({ name, confidence }) => ({ from: programme.name, to: name, confidence })),
  ),
);

/** Occupation (name) → skill (name) that it needs. The first four are its core. */
export const OCCUPATION_TO_SKILL: readonly CrosswalkLink[] = OCCUPATIONS.flatMap((occupation) =>
  occupation.skills.map((skill, index) => ({
    from: occupation.name,
    to: skill,
    confidence: index < 4 ? 0.9 : 0.6,
  })),
);

/** Occupation (name) → industry (code) that employs it. */
export const OCCUPATION_TO_INDUSTRY: readonly CrosswalkLink[] = OCCUPATIONS.flatMap((occupation) =>
  occupation.industries.map(({ name, confidence }) => ({ from: occupation.name, to: name, confidence })),
);

function surest(links: CrosswalkLink[]): CrosswalkLink[] {
  const best = new Map<string, CrosswalkLink>();
  for (const link of links) {
    const key = `${link.from}\u0000${link.to}`;
    const known = best.get(key);
    if (!known || known.confidence < link.confidence) best.set(key, link);
  }
  return [...best.values()];
}
