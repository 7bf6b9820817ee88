import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChineseNumber } from './chinese-number.ts';
import { readDate } from './dates.ts';
import { readExperienceYears } from './experience.ts';
import { readHeadcount } from './headcount.ts';
import { readIndustry } from './industry.ts';
import { readLevel } from './level.ts';
import { organisationTypeOf } from './organisation-type.ts';
import { payHint, readPay } from './pay.ts';
import { looksLikeTags, readTags } from './tags.ts';
import { readDirection, readEmployment, readKind } from './words.ts';

const yuan = (amount: number) => Math.round(amount * 100);

describe('readPay', () => {
  it.each([
    ['2-3万', { minFen: yuan(20_000), maxFen: yuan(30_000), period: 'month' }],
    ['1-1.5万·13薪', { minFen: yuan(10_000), maxFen: yuan(15_000), period: 'month', months: 13 }],
    ['8千-1.2万', { minFen: yuan(8_000), maxFen: yuan(12_000), period: 'month' }],
    ['4.5-6千', { minFen: yuan(4_500), maxFen: yuan(6_000), period: 'month' }],
    ['5000-1万', { minFen: yuan(5_000), maxFen: yuan(10_000), period: 'month' }],
    ['150元/天', { minFen: yuan(150), period: 'day' }],
    ['20-25元/小时', { minFen: yuan(20), maxFen: yuan(25), period: 'hour' }],
    ['30-40万/年', { minFen: yuan(300_000), maxFen: yuan(400_000), period: 'year' }],
    ['年薪20万~30万', { minFen: yuan(200_000), maxFen: yuan(300_000), period: 'year' }],
    ['30-50万', { minFen: yuan(300_000), maxFen: yuan(500_000), period: 'year', assumedYear: true }],
    ['10001', { minFen: yuan(10_001), period: 'month' }],
    ['15-25K·14薪', { minFen: yuan(15_000), maxFen: yuan(25_000), period: 'month', months: 14 }],
    ['15k~20k', { minFen: yuan(15_000), maxFen: yuan(20_000), period: 'month' }],
    ['￥8,000 – 12,000', { minFen: yuan(8_000), maxFen: yuan(12_000), period: 'month' }],
    ['６０００－８０００元／月', { minFen: yuan(6_000), maxFen: yuan(8_000), period: 'month' }],
    ['8000元以上', { minFen: yuan(8_000), period: 'month' }],
    ['4000以下', { maxFen: yuan(4_000), period: 'month' }],
    ['月薪三千到五千', { minFen: yuan(3_000), maxFen: yuan(5_000), period: 'month' }],
    ['一万五以上', { minFen: yuan(15_000), period: 'month' }],
    ['4000-6000元/月，周末双休', { minFen: yuan(4_000), maxFen: yuan(6_000), period: 'month' }],
    ['底薪3000+提成', { minFen: yuan(3_000), period: 'month' }],
  ])('reads %s', (text, pay) => {
    expect(readPay(text)).toEqual(pay);
  });

  it.each(['面议', '薪资面议', '待遇面谈', 'negotiable'])('knows that %s is open to talks', (text) => {
    expect(readPay(text)).toBe('negotiable');
  });

  it.each(['15-25', '20%', '$5000', '3元/件', '80元/课时', '从优', '5-3万', '12000-3'])(
    'does not guess at %s',
    (text) => {
      expect(readPay(text)).toBe('not_understood');
    },
  );

  it('takes unit and period from the heading where the cell has none', () => {
    expect(readPay('8-12', payHint('月薪（千元）'))).toEqual({
      minFen: yuan(8_000),
      maxFen: yuan(12_000),
      period: 'month',
    });
    expect(readPay('20', payHint('年薪(万元)'))).toEqual({ minFen: yuan(200_000), period: 'year' });
  });

  it('reads back any range of money that it is given, in every writing', () => {
    const range = fc
      .tuple(fc.integer({ min: 10, max: 900 }), fc.integer({ min: 0, max: 500 }))
      .map(([low, more]) => [low * 100, (low + more) * 100] as const);
    const writings: ((low: number, high: number) => string)[] = [
      (low, high) => `${low}-${high}`,
      (low, high) => `${low / 1000}千-${high / 1000}千`,
      (low, high) => `${low / 10_000}-${high / 10_000}万/月`,
      (low, high) => `${low / 1000}K~${high / 1000}K`,
      (low, high) => `月薪 ${low} 元 至 ${high} 元`,
    ];
    fc.assert(
      fc.property(range, fc.constantFrom(...writings), ([low, high], write) => {
        expect(readPay(write(low, high))).toEqual({ minFen: yuan(low), maxFen: yuan(high), period: 'month' });
      }),
    );
  });

  it('never throws and never gives a lower end above the upper one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.-~万千kK元/月年天薪·起以上下面议 ,') }),
        (text) => {
          const pay = readPay(text);
          if (typeof pay === 'string' || pay.minFen === undefined || pay.maxFen === undefined) return;
          expect(pay.minFen).toBeLessThanOrEqual(pay.maxFen);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('readDate', () => {
  const today = '2024-03-15';
  it.each([
    ['2022-02-24', '2022-02-24'],
    ['2022/2/4', '2022-02-04'],
    ['2022.02.24', '2022-02-24'],
    ['20220224', '2022-02-24'],
    ['2022年2月24日', '2022-02-24'],
    ['二〇二二年二月二十四日', '2022-02-24'],
    ['2022-02-24 13:05:00', '2022-02-24'],
    ['2022-02-24T13:05:00+08:00', '2022-02-24'],
    ['2022-2-4发布', '2022-02-04'],
    ['发布时间：2022-02-24', '2022-02-24'],
    ['Feb 24, 2022', '2022-02-24'],
    ['24 February 2022', '2022-02-24'],
    ['24/02/2022', '2022-02-24'],
    ['02-24', '2024-02-24'],
    ['12月30日', '2023-12-30'],
    ['今天', '2024-03-15'],
    ['昨天', '2024-03-14'],
    ['3天前', '2024-03-12'],
    ['两周前', '2024-03-01'],
    ['45000', '2023-03-15'],
  ])('reads %s', (text, day) => {
    expect(readDate(text, today)).toBe(day);
  });

  it.each(['2022-02-30', '03/04/2022', '近期', '2022', '13-45', '123456789'])(
    'does not guess at %s',
    (text) => {
      expect(readDate(text, today)).toBe(null);
    },
  );

  it('reads every day in every writing', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('-', '/', '.', '年'), (date, mark) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = day.split('-').map(Number);
        const text =
          mark === '年' ? `${year}年${month}月${dayOfMonth}日` : `${year}${mark}${month}${mark}${dayOfMonth}`;
        expect(readDate(text, today)).toBe(day);
      }),
    );
  });
});

describe('other values', () => {
  it.each([
    ['大专', 'higher_vocational'],
    ['大专及以上', 'higher_vocational'],
    ['高职', 'higher_vocational'],
    ['中专/高中', 'secondary'],
    ['职高', 'secondary'],
    ['本科/硕士', 'bachelor'],
    ['硕士研究生', 'master'],
    ['博士', 'doctor'],
    ['学历不限', 'any'],
    ['初中及以下', 'any'],
    ['高级工', 'higher_vocational'],
    ['看情况', null],
  ])('reads the level %s as %s', (text, level) => {
    expect(readLevel(text)).toBe(level);
  });

  it.each([
    ['5-7年', 5],
    ['3年及以上', 3],
    ['三年以上', 3],
    ['1年', 1],
    ['10年以上', 10],
    ['在校生/应届生', 0],
    ['无需经验', 0],
    ['1年以下', 0],
    ['6个月', 0],
    ['3+ years', 3],
    ['优先', null],
  ])('reads the experience %s as %s', (text, years) => {
    expect(readExperienceYears(text)).toBe(years);
  });

  it.each([
    ['招3人', 3],
    ['3名', 3],
    ['3-5人', 5],
    ['十二人', 12],
    ['20', 20],
    ['若干', 'open'],
    ['0', null],
    ['急', null],
  ])('reads the headcount %s as %s', (text, people) => {
    expect(readHeadcount(text)).toBe(people);
  });

  it('reads Chinese numbers up to 99', () => {
    expect(['十', '十二', '二十', '九十九', '两', '一二', ''].map(readChineseNumber)).toEqual([
      10,
      12,
      20,
      99,
      2,
      null,
      null,
    ]);
  });

  it('splits keywords from benefits, also in a list that a program printed', () => {
    expect(readTags("['spark\\n大数据\\n数据分析\\npython\\n五险一金\\n定期体检',")).toEqual({
      skills: ['spark', '大数据', '数据分析', 'python'],
      benefits: ['五险一金', '定期体检'],
      long: [],
    });
    expect(readTags("['C++', 'PLC编程', '包吃住']")).toEqual({
      skills: ['C++', 'PLC编程'],
      benefits: ['包吃住'],
      long: [],
    });
    expect(readTags('Java、SQL；带薪年假|Java').skills).toEqual(['Java', 'SQL']);
  });

  it('does not take a trade for a benefit', () => {
    const trades = [
      '保险销售',
      '薪酬管理',
      '培训师',
      '餐饮管理',
      '股票分析',
      '旅游管理',
      '绩效管理',
      '酒店管理',
    ];
    expect(readTags(trades.join('、')).benefits).toEqual([]);
  });

  it('tells keywords from sentences', () => {
    expect(looksLikeTags('java\\nspark\\n五险一金')).toBe(true);
    expect(looksLikeTags('负责车间设备的日常点检和维护保养，配合工艺人员改进。')).toBe(false);
    expect(looksLikeTags('负责销售')).toBe(false);
  });

  it('reads kinds, directions, employment and industries by their usual names', () => {
    expect(['人才需求', '揭榜挂帅', '技术研发', '实训基地共享', '随便'].map(readKind)).toEqual([
      'talent',
      'challenge',
      'research',
      'resource',
      null,
    ]);
    expect(['需求', '供给', '都行'].map(readDirection)).toEqual(['demand', 'supply', null]);
    expect(['全职', '兼职', '实习', '学徒制'].map(readEmployment)).toEqual([
      'full_time',
      'part_time',
      'internship',
      'apprenticeship',
    ]);
    expect(
      ['计算机软件', '机械/设备/重工', '银行', '农/林/牧/渔', 'C36', '多元化业务集团公司'].map(readIndustry),
    ).toEqual(['I', 'C', 'J', 'A', 'C36', null]);
  });

  it('tells the type of an organisation by its name', () => {
    expect(
      [
        '广西国源投资集团有限公司',
        '南宁职业技术学院',
        '广西大学',
        '南宁市第一技工学校',
        '市教育局',
        '机械行业协会',
        '某某',
      ].map(organisationTypeOf),
    ).toEqual([
      'enterprise',
      'higher_vocational_college',
      'university',
      'technical_school',
      'government',
      'association',
      'enterprise',
    ]);
  });
});
