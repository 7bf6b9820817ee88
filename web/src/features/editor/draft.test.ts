import { ListingDraft, type ListingSubmission, type ReturnReason } from '@rongqiao/contracts';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../i18n/i18n.ts';
import { messages as zhCN } from '../../i18n/zh-CN/index.ts';
import { LISTING } from '../../testing/fixtures.ts';
import { findProblems } from './draft-problems.ts';
import { emptyValues, toDraft, valuesOf, valuesOfWaiting } from './editor-values.ts';
import { remarksOf } from './review-remarks.ts';

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

describe('a text that waits for review', () => {
  it('comes back into the form, not what is public', () => {
    const content = {
      ...ListingDraft.parse(toDraft(valuesOf(LISTING))),
      ...{ title: '改过的标题', industryCode: 'C34', headcount: null },
      sharing: { reach: 'city', industries: [] },
    };
    const known = { industry: { code: 'C34', name: '通用设备制造业' }, attachments: [] };
    const values = valuesOfWaiting(LISTING, content, known);
    expect(values).toMatchObject({
      title: '改过的标题',
      reach: 'city',
      industry: known.industry,
      headcount: null,
    });
    expect(ListingDraft.parse(toDraft(values)).title).toBe('改过的标题');
  });

  it('gives way to what is public where an older version wrote it', () => {
    const known = { industry: null, attachments: [] };
    expect(valuesOfWaiting(LISTING, { title: '' }, known)).toEqual(valuesOf(LISTING));
  });
});

describe('what the reviewer said', () => {
  const returned = (...reasons: ReturnReason[]) =>
    ({ state: 'returned', reasons }) as unknown as ListingSubmission;

  it('stands at the fields it is about', () => {
    const remarks = remarksOf(returned('title_unclear', 'pay_unclear', 'unlawful'), { kind: 'talent' }, t);
    expect(remarks).toEqual([
      { field: 'title', message: '审核意见：标题没有说清是什么' },
      { field: 'details.payMinFen', message: '审核意见：待遇或价格不明' },
    ]);
  });

  it('is gone once the text was handed in again', () => {
    const waiting = { ...returned('title_unclear'), state: 'waiting' } as ListingSubmission;
    expect(remarksOf(waiting, { kind: 'talent' }, t)).toEqual([]);
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
