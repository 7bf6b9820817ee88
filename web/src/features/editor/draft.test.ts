import { ListingDraft } from '@rongqiao/contracts';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../i18n/i18n.ts';
import { messages as zhCN } from '../../i18n/zh-CN/index.ts';
import { LISTING } from '../../testing/fixtures.ts';
import { findProblems } from './draft-problems.ts';
import { emptyValues, toDraft, valuesOf } from './editor-values.ts';

const { t } = createI18n('zh-CN', zhCN);

describe('a listing in the form', () => {
  it('comes back as the same draft: amounts in yuan on the form, in fen in the draft', () => {
    const values = valuesOf(LISTING);
    expect(values.details.payMinFen).toBe(5_000);
    const draft = ListingDraft.parse(toDraft(values));
    expect(draft).toMatchObject({
      title: LISTING.title,
      body: LISTING.body,
      regionCode: LISTING.region.code,
      occupations: ['车工'],
      deadline: LISTING.deadline,
      constraints: LISTING.constraints,
      details: LISTING.details,
    });
  });

  it('loses no fen to binary fractions', () => {
    const values = { ...valuesOf(LISTING), details: { payMinFen: 1.15, payMaxFen: 8.2 } };
    expect(toDraft(values).details).toEqual({ payMinFen: 115, payMaxFen: 820 });
  });

  it('leaves out what was emptied again', () => {
    const details = { payMinFen: null, employment: '', certificates: [], accommodation: false };
    expect(toDraft({ ...valuesOf(LISTING), details }).details).toEqual({ accommodation: false });
  });
});

describe('findProblems', () => {
  const start = { kind: 'talent', direction: 'demand', regionCode: null } as const;

  it('names each required field once, in words', () => {
    expect(findProblems(emptyValues(start), t)).toEqual([
      { field: 'title', message: '请填写标题。' },
      { field: 'body', message: '请填写详细说明。' },
      { field: 'regionCode', message: '请填写地区。' },
    ]);
  });

  it('finds nothing wrong with what can be sent', () => {
    expect(findProblems(valuesOf(LISTING), t)).toEqual([]);
  });

  it('refuses pay whose upper limit is below the lower', () => {
    const details = { payMinFen: 7_000, payMaxFen: 5_000 };
    expect(findProblems({ ...valuesOf(LISTING), details }, t)).toEqual([
      { field: 'details.payMaxFen', message: '薪酬上限不能低于下限。' },
    ]);
  });

  it('says how many entries are allowed', () => {
    const occupations = Array.from({ length: 11 }, (_, at) => `职业${at}`);
    expect(findProblems({ ...valuesOf(LISTING), occupations }, t)).toEqual([
      { field: 'occupations', message: '职业最多 10 项。' },
    ]);
  });
});
