import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { CARE_COLOURS, COLOURS, type Colours } from './tokens.ts';
import { tokensCss } from './tokens-css.ts';

type Name = keyof Colours;
const GROUNDS: Name[] = ['paper', 'surface', 'sunken', 'accentWash', 'okWash', 'warnWash', 'badWash', 'mark'];
const TEXTS: Name[] = ['ink', 'inkSoft'];
const TEXT_PAIRS: [Name, Name][] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground): [Name, Name] => [text, ground])),
  ...(['accent', 'accentStrong'] as const).flatMap((text) =>
    (['paper', 'surface', 'sunken', 'accentWash'] as const).map((ground): [Name, Name] => [text, ground]),
  ),
  ['onAccent', 'accent'],
  ['onAccent', 'accentStrong'],
  ...(['ok', 'warn', 'bad'] as const).flatMap((signal): [Name, Name][] => [
    [signal, 'surface'],
    [signal, 'paper'],
    [signal, `${signal}Wash`],
  ]),
];

describe('tokens', () => {
  it.each(TEXT_PAIRS)('%s on %s reaches 4.5:1, and 7:1 in care mode', (text, ground) => {
    expect(contrastRatio(COLOURS[text], COLOURS[ground])).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(CARE_COLOURS[text], CARE_COLOURS[ground])).toBeGreaterThanOrEqual(7);
  });

  it('borders of controls reach 3:1 on every ground they stand on', () => {
    for (const ground of ['paper', 'surface', 'sunken'] as const) {
      expect(contrastRatio(COLOURS.lineStrong, COLOURS[ground])).toBeGreaterThanOrEqual(3);
    }
  });

  it('computes the contrast of black on white as 21 and of a colour with itself as 1', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#7d776a', '#7d776a')).toBe(1);
  });

  it('writes every colour as a custom property, in both modes', () => {
    const css = tokensCss();
    expect(css).toContain(`--ink-soft: ${COLOURS.inkSoft};`);
    expect(css).toContain(`--ink-soft: ${CARE_COLOURS.inkSoft};`);
  });
});
