import { expect, it } from 'vitest';
import { readEvidence } from './read-evidence.ts';

const id = '018f0000-0000-7000-8000-0000000000aa';
const read = (address: string, title = '') => readEvidence({ address, title }, 'https://city.example');

it('takes a page of this site for the record it shows', () => {
  expect(read(`https://city.example/listings/${id}?lang=en`)).toEqual({ kind: 'listing', id });
  expect(read(`/work/introductions/${id}`)).toEqual({ kind: 'introduction', id });
  expect(read(` https://city.example/organisations/${id.toUpperCase()} `)).toEqual({
    kind: 'organisation',
    id,
  });
});

it('takes any other page for a link, which needs a name', () => {
  const address = `https://elsewhere.example/listings/${id}`;
  expect(read(address, '报道')).toEqual({ kind: 'link', url: address, title: '报道' });
  expect(read(address)).toBeNull();
});

it('takes nothing that is no whole address', () => {
  for (const address of ['', 'listings', 'javascript:alert(1)', 'ftp://city.example/a'])
    expect(read(address, '名称'), address).toBeNull();
});
