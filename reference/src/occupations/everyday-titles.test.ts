import { expect, it } from 'vitest';
import { EVERYDAY_TITLES } from './everyday-titles.ts';

it('names every occupation once, with at least one everyday title', () => {
  const names = EVERYDAY_TITLES.map(({ occupation }) => occupation);
  expect(new Set(names).size).toBe(names.length);
  expect(EVERYDAY_TITLES.filter(({ titles }) => titles.length === 0)).toEqual([]);
});

it('covers the breadth of work with thousands of titles', () => {
  expect(EVERYDAY_TITLES.length).toBeGreaterThan(1000);
  expect(EVERYDAY_TITLES.flatMap(({ titles }) => titles).length).toBeGreaterThan(4500);
});
