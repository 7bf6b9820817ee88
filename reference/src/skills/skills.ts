import { type Alias, cellAliases, tableRows } from '../table.ts';
import { DIGITAL_SKILLS } from './tables/digital.ts';
import { MANUFACTURING_SKILLS } from './tables/manufacturing.ts';
import { PROCESS_SKILLS } from './tables/process.ts';
import { SERVICE_SKILLS } from './tables/services.ts';

export type SkillKind = 'skill' | 'software' | 'equipment' | 'certificate';

/** A skill, software, piece of equipment or certificate that listings ask for (技能、软件、设备、证书). */
export interface Skill {
  name: string;
  kind: SkillKind;
  /** Skills of a family are near to each other: who knows one learns another soon. */
  family: string;
  aliases: Alias[];
}

const KINDS: Readonly<Record<string, SkillKind>> = {
  k: 'skill',
  s: 'software',
  e: 'equipment',
  c: 'certificate',
};

function read(text: string): Skill[] {
  let family = '';
  const skills: Skill[] = [];
  for (const [name = '', kind = '', aliases] of tableRows(text)) {
    if (name.startsWith('=')) {
      family = name.slice(1);
      continue;
    }
    const known = KINDS[kind];
    if (!known) throw new Error(`skill ${name}: unknown kind ${kind}`);
    skills.push({ name, kind: known, family, aliases: cellAliases(aliases) });
  }
  return skills;
}

/** Every skill and certificate of the table, by name once. */
export const SKILLS: readonly Skill[] = [
  MANUFACTURING_SKILLS,
  PROCESS_SKILLS,
  DIGITAL_SKILLS,
  SERVICE_SKILLS,
].flatMap(read);

const byName = new Map(SKILLS.map((skill) => [skill.name, skill]));

/** The skill of that name, or null. */
export function findSkill(name: string): Skill | null {
  return byName.get(name) ?? null;
}
