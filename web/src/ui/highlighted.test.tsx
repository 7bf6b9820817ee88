import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Highlighted } from './highlighted.tsx';
import { pagesAround } from './pager.tsx';

const render = (text: string, ranges: [number, number][]) =>
  renderToStaticMarkup(<Highlighted text={text} ranges={ranges} />);

describe('Highlighted', () => {
  it('marks the ranges, joined where they overlap', () => {
    expect(render('数控车工', [[0, 2]])).toBe('<mark>数控</mark>车工');
    expect(
      render('数控车工', [
        [1, 3],
        [0, 2],
      ]),
    ).toBe('<mark>数控</mark><mark>车</mark>工');
  });

  it('never loses or doubles text, whatever the ranges', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z数控]{0,20}$/), fc.array(range), (text, ranges) => {
        expect(render(text, ranges).replace(/<\/?mark>/g, '')).toBe(text);
      }),
    );
  });
});

describe('pagesAround', () => {
  it('names the first, the last and the neighbours, in order and once', () => {
    expect(pagesAround(1, 1)).toEqual([1]);
    expect(pagesAround(10, 51)).toEqual([1, 8, 9, 10, 11, 12, 51]);
    expect(pagesAround(2, 3)).toEqual([1, 2, 3]);
  });
});
