import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors/index.ts';
import { detectEncoding } from './detect-encoding.ts';

const WORDS = [
  '数控车工',
  '南宁市',
  '本科及以上',
  '月薪面议',
  '有限公司',
  '招3人',
  '充电桩运维',
  'Java',
  '2024-03-01',
  '职业技术学院',
];
const text = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 5 })
  .map((rows) => rows.map((cells) => cells.join(',')).join('\r\n'))
  .filter((value) => /[^\x20-\x7e\r\n]/.test(value));

describe('detectEncoding', () => {
  it.each(['utf-8', 'gb18030'])('recognises Chinese of a few words in %s', (encoding) => {
    fc.assert(
      fc.property(text, (value) => {
        expect(detectEncoding(iconv.encode(value, encoding)).encoding).toBe(encoding);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['utf-16le', 'utf-16be'])('recognises %s with and without its mark', (encoding) => {
    fc.assert(
      fc.property(text, fc.boolean(), (value, addBOM) => {
        const bytes = iconv.encode(value, encoding, { addBOM });
        expect(detectEncoding(bytes).encoding).toBe(encoding);
      }),
    );
  });

  it.each(['联通,南宁市', '工程师,联通', '姓名,电话\n张伟,138', '名称,地区'])(
    'is not fooled by GBK that passes for something else: %s',
    (value) => {
      expect(detectEncoding(iconv.encode(value, 'gb18030')).encoding).toBe('gb18030');
    },
  );

  it('tells traditional Chinese in Big5 from GBK', () => {
    const value = '職位名稱,工作地點,薪資待遇\n軟體工程師,臺北市,面議\n機械技術員,新北市,三萬元';
    expect(detectEncoding(iconv.encode(value, 'big5')).encoding).toBe('big5');
  });

  it('keeps western text in UTF-8 as it is', () => {
    expect(detectEncoding(Buffer.from('name,city\nRené,Zürich\nИван,Москва')).encoding).toBe('utf-8');
  });

  it('reads UTF-8 that was cut in the middle of a character', () => {
    const bytes = Buffer.from('岗位名称,薪资,地区,公司\n'.repeat(40));
    expect(detectEncoding(bytes.subarray(0, bytes.length - 2)).encoding).toBe('utf-8');
  });

  it('refuses noise instead of guessing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 400, maxLength: 4000 }), (bytes) => {
        expect(() => detectEncoding(bytes)).toThrow(AppError);
      }),
    );
  });
});
