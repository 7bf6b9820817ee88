import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturn } from './safe-return.ts';

describe('safeReturn', () => {
  it('leads back to a path of this site', () => {
    expect(safeReturn('/work/listings/new?kind=talent', '/work')).toBe('/work/listings/new?kind=talent');
  });

  it.each([
    null,
    '',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    'javascript:alert(1)',
  ])('does not lead to %j', (address) => {
    expect(safeReturn(address, '/work')).toBe('/work');
  });

  it('stays on this site whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        const back = safeReturn(`/${tail}`, '/work');
        expect(new URL(back, 'https://here.example').origin).toBe('https://here.example');
      }),
    );
  });
});
