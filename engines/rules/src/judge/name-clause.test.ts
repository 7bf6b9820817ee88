import { expect, it } from 'vitest';
import { nameClause } from './name-clause.ts';

it('cites a clause with those it stands in, as officials do', () => {
  const clause = (id: string, label: string, parent: string | null) => {
    const span: [number, number] = [0, 1];
    return { id, label, parent, span, statement: '一条规定' };
  };
  const clauses = [
    clause('2', '二、', null),
    clause('2.2', '(二)', '2'),
    clause('2.2.6', '6.', '2.2'),
    clause('3', '三、', null),
    clause('3.13', '13.', '3'),
    clause('annex', '附件', null),
    clause('annex.5', '附件5', 'annex'),
    clause('loop', '甲', 'loop'),
  ];
  const cite = (id: string) => nameClause({ clauses }, id);
  expect(['2.2.6', '3.13', 'annex.5', '2'].map(cite)).toEqual(['二（二）6', '三、13', '附件5', '二']);
  expect([cite('nowhere'), cite('loop')]).toEqual(['nowhere', '甲']);
});
