import {
  LISTING_KINDS,
  ListingDraft,
  type ListingStatus,
  ORGANISATION_TYPES,
  OrganisationRef,
} from '@rongqiao/contracts';
import { DEMO_CITY, DEMO_DISTRICTS } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { generateDemoCity, generateListings, generateOrganisations, SECTORS } from './index.ts';

const today = '2026-11-21';
const city = generateDemoCity({ seed: 7, today });
const { organisations, people, listings } = city;
const share = (count: number) => count / listings.length;

describe('the demonstration city', () => {
  it('is the same, byte for byte, for the same seed and day, and another for another seed', () => {
    expect(JSON.stringify(generateDemoCity({ seed: 7, today }))).toBe(JSON.stringify(city));
    expect(JSON.stringify(generateDemoCity({ seed: 8, today }))).not.toBe(JSON.stringify(city));
  });

  it('has the size of a city, with organisations of every type in every district', () => {
    expect(organisations.length).toBeGreaterThanOrEqual(190);
    expect(organisations.length).toBeLessThanOrEqual(210);
    expect([people.length, listings.length]).toEqual([2000, 3000]);
    expect(new Set(organisations.map(({ type }) => type))).toEqual(new Set(ORGANISATION_TYPES));
    const places = new Set(organisations.map(({ regionCode }) => regionCode));
    expect(places).toEqual(new Set([DEMO_CITY, ...DEMO_DISTRICTS].map(({ code }) => code)));
  });

  it('gives every record an id of its own that is a UUID', () => {
    const ids = [...organisations, ...people, ...listings].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => OrganisationRef.shape.id.safeParse(id).success)).toBe(true);
    expect(new Set(organisations.map(({ name }) => name)).size).toBe(organisations.length);
  });

  it('refers only to records that are there, and lets only its own people write for an organisation', () => {
    const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    const home = new Map(people.map((person) => [person.id, person.organisationId]));
    for (const person of people) expect(byId.has(person.organisationId)).toBe(true);
    for (const organisation of organisations) {
      for (const id of organisation.publisherIds) expect(home.get(id)).toBe(organisation.id);
    }
    for (const listing of listings) {
      expect(byId.get(listing.organisationId)?.regionCode).toBe(listing.draft.regionCode);
      expect(home.get(listing.authorId)).toBe(listing.organisationId);
    }
  });

  it('counts no more answers than questions, and a median only where something was answered', () => {
    for (const { replies } of organisations) {
      expect(replies.answered).toBeLessThanOrEqual(replies.asked);
      expect(replies.medianHours === undefined).toBe(replies.answered === 0);
    }
    expect(organisations.some(({ replies }) => replies.asked < 5)).toBe(true);
  });

  it('has students under age at secondary schools only', () => {
    const minors = people.filter(({ minor }) => minor);
    expect(minors.length).toBeGreaterThan(20);
    for (const { role, level } of minors) expect([role, level]).toEqual(['student', 'secondary']);
    for (const { minor, birthYear } of people) expect(minor).toBe(2026 - birthYear < 18);
  });
});

describe('its listings', () => {
  it('all are drafts that a member could have written', () => {
    for (const { draft } of listings) expect(ListingDraft.parse(draft)).toEqual(draft);
  });

  it('are about half talent, cover every kind in both directions, and most stand published', () => {
    const talent = share(listings.filter(({ draft }) => draft.kind === 'talent').length);
    expect(talent).toBeGreaterThan(0.45);
    expect(talent).toBeLessThan(0.55);
    const pairs = new Set(listings.map(({ draft }) => `${draft.kind} ${draft.direction}`));
    expect(pairs.size).toBe(LISTING_KINDS.length * 2);
    const count = (status: ListingStatus) =>
      share(listings.filter((listing) => listing.status === status).length);
    expect(count('published')).toBeGreaterThan(0.6);
    for (const status of ['expired', 'closed', 'draft', 'submitted'] as const) {
      expect(count(status)).toBeGreaterThan(0.005);
    }
  });

  it('hold coherent dates: nothing after today, deadlines after publication, past ones expired or closed', () => {
    for (const { status, publishedAt, createdAt, updatedAt, outcome, draft } of listings) {
      expect(updatedAt.slice(0, 10) <= today && createdAt <= updatedAt).toBe(true);
      expect(publishedAt === undefined).toBe(status === 'draft' || status === 'submitted');
      expect(outcome !== undefined).toBe(status === 'closed');
      if (publishedAt === undefined) continue;
      expect(createdAt <= publishedAt && publishedAt <= updatedAt).toBe(true);
      expect(publishedAt.slice(0, 10) >= '2025-11-20').toBe(true);
      if (draft.deadline === undefined) expect(status).not.toBe('expired');
      else expect(draft.deadline > publishedAt.slice(0, 10)).toBe(true);
      const startsOn = 'startsOn' in draft.details ? draft.details.startsOn : undefined;
      if (startsOn && (draft.direction === 'demand' || draft.kind === 'training')) {
        expect(startsOn > (draft.deadline ?? publishedAt.slice(0, 10))).toBe(true);
      }
      if (status === 'expired') expect((draft.deadline ?? '') < today).toBe(true);
      if (status === 'published') expect((draft.deadline ?? today) >= today).toBe(true);
    }
  });

  it('hardly ever repeat a text', () => {
    expect(new Set(listings.map(({ draft }) => draft.body)).size / listings.length).toBeGreaterThan(0.99);
    expect(new Set(listings.map(({ draft }) => draft.title)).size / listings.length).toBeGreaterThan(0.75);
  });

  it('name no telephone, identity or account number, no e-mail address and no unfilled slot', () => {
    const texts = listings.map(({ draft, outcome }) => `${draft.title} ${draft.body} ${outcome?.note ?? ''}`);
    for (const text of [...texts, ...organisations.map(({ intro }) => intro)]) {
      expect(text).not.toMatch(/\d{7,}|\d{3,4}-\d{7,8}|@|微信|QQ|[{}]|undefined|NaN/);
      expect(text).not.toMatch(/。。|，。|，，|^[，。；]/);
    }
    const names = new Set(people.map(({ name }) => name).filter((name) => name.length === 3));
    expect(names.size).toBeGreaterThan(1000);
  });

  it('pay between the legal floor and what a specialist earns, the lower end first', () => {
    for (const { draft } of listings) {
      if (draft.kind !== 'talent') continue;
      const { payMinFen = 0, payMaxFen = 0, payPeriod } = draft.details;
      expect(payMinFen).toBeLessThanOrEqual(payMaxFen);
      expect(payMinFen).toBeGreaterThanOrEqual(payPeriod === 'hour' ? 2000 : 200_000);
      expect(payMaxFen).toBeLessThanOrEqual(payPeriod === 'hour' ? 30_000 : 4_000_000);
    }
  });

  it('offer and seek talent of every sector', () => {
    for (const { industryCode, roles, id } of SECTORS) {
      const occupations = new Set(roles.map(({ occupation }) => occupation));
      const sides = listings.filter(
        ({ draft }) =>
          draft.kind === 'talent' &&
          draft.industryCode === industryCode &&
          draft.occupations.some((name) => occupations.has(name)),
      );
      expect([id, new Set(sides.map(({ draft }) => draft.direction)).size]).toEqual([id, 2]);
    }
  });
});

describe('generateListings', () => {
  it('gives the first of a longer run as the whole of a shorter one', () => {
    const options = { seed: 3, today, organisations: generateOrganisations({ seed: 3, today }) };
    const long = [...generateListings({ ...options, count: 60 })];
    expect(long.slice(0, 20)).toEqual([...generateListings({ ...options, count: 20 })]);
  });

  it('refuses to write for nobody', () => {
    expect(() => [...generateListings({ seed: 1, today, count: 1, organisations: [] })]).toThrow(RangeError);
  });
});
