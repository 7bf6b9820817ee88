import type { Knowledge, Place } from '../knowledge.ts';

const REMEMBERED = 10_000;

/** Looks names of places up once: a city's listings name the same few, and share what is found. */
export function rememberPlaces(knowledge: Pick<Knowledge, 'findPlaces'>): (name: string) => readonly Place[] {
  const found = new Map<string, readonly Place[]>();
  return (name) => {
    const known = found.get(name);
    if (known) return known;
    const places = knowledge.findPlaces(name);
    if (found.size >= REMEMBERED) found.clear();
    found.set(name, places);
    return places;
  };
}
