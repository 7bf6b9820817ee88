const PERIODS: Readonly<Record<string, string>> = {
  年: '年',
  月: '月',
  日: '日',
  天: '日',
  学年: '学年',
  学期: '学期',
  课时: '课时',
  学时: '学时',
};
const PER_PERSON = /每人[^,。;]{0,16}$/;
const PER_PERIOD =
  /每(学年|学期|课时|学时|年|月|日|天)(?:不(?:少于|低于|超过)|不得(?:低于|超过)|最高|最低|发放|给予|补贴|补助|奖励|按)?$/;

/** 元 with what it is paid for: 元/人, 元/月, 元/人·月, 元/生·年, as the words around the figure say. */
export function moneyUnit(unit: string, prefix: string, after: string): string {
  const slash = /^\/(?:(人|生)[·.]?)?(年|月|日|天|学年|课时|学时)?/.exec(after);
  const perPupil = /生均/.test(prefix) || slash?.[1] === '生' || /每生/.test(prefix);
  const period = slash?.[2] ?? PER_PERIOD.exec(prefix)?.[1];
  const named = period === undefined ? undefined : PERIODS[period];
  if (perPupil && named === undefined)
    return /拨款|经费|公用|补助|补贴|投入/.test(prefix) ? `${unit}/生·年` : `${unit}/生`;
  if (perPupil) return `${unit}/生·${named}`;
  const person = PER_PERSON.test(prefix) || slash?.[1] === '人';
  if (person) return named === undefined ? `${unit}/人` : `${unit}/人·${named}`;
  return named === undefined || (named === '年' && slash === null) ? unit : `${unit}/${named}`;
}
