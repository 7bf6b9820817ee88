import { TOPICS } from '../concepts/concepts.ts';
import { DICTIONARY } from '../dictionary.ts';
import { INDUSTRIES } from '../industries/industries.ts';
import { OCCUPATIONS } from '../occupations/occupations.ts';
import { PROGRAMMES } from '../programmes/programmes.ts';
import { cityOf, distanceKm, findRegion, findRegionsByName, type Region } from '../regions/regions.ts';
import { SKILLS } from '../skills/skills.ts';
import type { Alias } from '../table.ts';
import { OCCUPATION_TO_INDUSTRY, OCCUPATION_TO_SKILL, PROGRAMME_TO_OCCUPATION } from './crosswalk.ts';

type Kind = 'occupation' | 'programme' | 'skill' | 'certificate' | 'topic' | 'industry';
interface Entry {
  id: string;
  kind: Kind;
  name: string;
  words: string[];
  families: string[];
}
interface Place {
  code: string;
  name: string;
  city?: string;
  cityName?: string;
  provinceName?: string;
}

/** The code tables in the shape that the matching engine takes (its `Knowledge`). */
export function matchingKnowledge() {
  return {
    concepts: [...occupations(), ...programmes(), ...skills(), ...topics(), ...industries()],
    links: links(),
    dictionary: DICTIONARY,
    findPlaces: (name: string): Place[] => findRegionsByName(name).map(place),
    distanceKm: (a: { code: string }, b: { code: string }): number | null => {
      const [from, to] = [findRegion(a.code), findRegion(b.code)];
      return from && to ? distanceKm(from, to) : null;
    },
  };
}

const words = (name: string, aliases: readonly Alias[]) => [name, ...aliases.map((alias) => alias.text)];

function occupations(): Entry[] {
  return OCCUPATIONS.map(({ name, aliases }) => ({
    id: `occupation:${name}`,
    kind: 'occupation',
    name,
    words: words(name, aliases),
    families: [],
  }));
}

/** One entry per name: the same programme at two levels is the same matter. */
function programmes(): Entry[] {
  const byName = new Map<string, Entry>();
  for (const { name, aliases, classCode } of PROGRAMMES) {
    const known = byName.get(name);
    byName.set(name, {
      id: `programme:${name}`,
      kind: 'programme',
      name,
      words: [...new Set([...(known?.words ?? []), ...words(name, aliases)])],
      families: [...new Set([...(known?.families ?? []), classCode])],
    });
  }
  return [...byName.values()];
}

function skills(): Entry[] {
  return SKILLS.map(({ name, kind, aliases, family }) => ({
    id: `skill:${name}`,
    kind: kind === 'certificate' ? 'certificate' : 'skill',
    name,
    words: words(name, aliases),
    families: [family],
  }));
}

function topics(): Entry[] {
  return TOPICS.map(({ name, aliases, family, facet }) => ({
    id: `topic:${name}`,
    kind: 'topic',
    name,
    words: words(name, aliases),
    families: [`${facet} ${family}`],
  }));
}

function industries(): Entry[] {
  return INDUSTRIES.map(({ code, name, aliases, section }) => ({
    id: `industry:${code}`,
    kind: 'industry',
    name,
    words: words(name, aliases),
    // Manufacturing is too wide for its divisions to be neighbours.
    families: section === 'C' ? [] : [section],
  }));
}

function links() {
  const prefixed =
    (from: string, to: string) => (link: { from: string; to: string; confidence: number }) => ({
      from: `${from}:${link.from}`,
      to: `${to}:${link.to}`,
      confidence: link.confidence,
    });
  return [
    ...PROGRAMME_TO_OCCUPATION.map(prefixed('programme', 'occupation')),
    ...OCCUPATION_TO_SKILL.map(prefixed('occupation', 'skill')),
    ...OCCUPATION_TO_INDUSTRY.map(prefixed('occupation', 'industry')),
    ...TOPICS.flatMap((topic) =>
      topic.industries.map((code) => ({
        from: `topic:${topic.name}`,
        to: `industry:${code}`,
        confidence: 0.6,
      })),
    ),
  ];
}

function place(region: Region): Place {
  const city = cityOf(region);
  const province = city?.parent ? findRegion(city.parent) : null;
  return {
    code: region.code,
    name: region.name,
    ...(city ? { city: city.code, cityName: city.name } : {}),
    ...(province ? { provinceName: province.name } : {}),
  };
}
