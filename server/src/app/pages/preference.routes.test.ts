import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeBack } from './preference.routes.ts';

describe('safeBack', () => {
  it('leads back to a path of this site, with its query', () => {
    expect(safeBack('/listings?q=%E7%94%B5&page=2')).toBe('/listings?q=%E7%94%B5&page=2');
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    'javascript:alert(1)',
    '',
  ])('does not lead to %j', (address) => {
    expect(safeBack(address)).toBe('/');
  });

  it('stays on this site whatever it is given', () => {
    const part = fc.constantFrom('/', '\\', '.', '..', '@', ':', '\t', '\n', 'elsewhere.example', '?', '#');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const back = safeBack(parts.join(''));
        expect(new URL(back, 'https://here.example').origin).toBe('https://here.example');
      }),
    );
  });
});
