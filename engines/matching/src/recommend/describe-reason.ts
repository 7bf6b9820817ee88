import type { ListingKind, MatchReason } from '@rongqiao/contracts';
import type { Reason, ReasonParams } from './reason.ts';

export type ReasonLanguage = 'zh-CN' | 'en';
type Sentence = (params: ReasonParams) => string;
type Code = MatchReason['code'];

/** A reason as a person would say it. */
export function describeReason(reason: Reason, language: ReasonLanguage): string {
  const sentences: Readonly<Record<Code, Sentence>> = language === 'en' ? ENGLISH : CHINESE;
  return sentences[reason.code](reason.params);
}

const RUNGS_ZH = ['不限', '中职', '高职', '本科', '硕士', '博士'];
const RUNGS_EN = ['any level', 'secondary vocational', 'higher vocational', 'bachelor', 'master', 'doctor'];
const KINDS_ZH: Readonly<Record<ListingKind, string>> = {
  talent: '人才',
  cooperation: '合作',
  research: '技术研发',
  service: '技术服务',
  training: '培训',
  resource: '共享资源',
  challenge: '揭榜挂帅',
};

const list = (params: ReasonParams, separator: string) => (params.names ?? []).join(separator);
/** `label:a、b`, or the label alone where nothing can be named; `near` is said where the common thing is only inferred. */
const zh =
  (label: string, near = label) =>
  (params: ReasonParams) => {
    const names = list(params, '、');
    const said = params.inferred ? near : label;
    return names === '' ? said : `${said}：${names}`;
  };
const en =
  (label: string, near = label) =>
  (params: ReasonParams) => {
    const names = list(params, ', ');
    const said = params.inferred ? near : label;
    return names === '' ? said : `${said}: ${names}`;
  };
const leads = (label: string, params: ReasonParams, separator: string, colon: string) =>
  params.from === undefined
    ? `${label}${colon}${list(params, separator)}`
    : `${label}${colon}${params.from} → ${list(params, separator)}`;
const rung = (names: readonly string[], rung: number | undefined) => names[rung ?? 0] ?? names[0] ?? '';
const per = (rate: number | undefined) => Math.round((rate ?? 0) * 100);
const kilometres = (km: number | undefined) => Math.max(1, Math.round(km ?? 0));

const CHINESE: Readonly<Record<Code, Sentence>> = {
  same_occupation: zh('职业相同'),
  programme_leads_to_occupation: (params) => leads('专业对口', params, '、', '：'),
  related_occupation: zh('职业相近'),
  same_programme: zh('专业相同'),
  related_programme: zh('专业相近'),
  same_topic: zh('主题一致', '主题相近'),
  skills_in_common: zh('技能相符', '技能相近'),
  same_industry: zh('行业相同', '行业相近'),
  same_district: ({ place }) => `同区（${place}）`,
  same_city: ({ place }) => `同市（${place}）`,
  distance: ({ place, km }) => `同市，相距约${kilometres(km)}公里（${place}）`,
  level_fits: ({ offered }) => `学历层次相符（${rung(RUNGS_ZH, offered)}）`,
  level_too_low: ({ asked, offered }) => `要求${rung(RUNGS_ZH, asked)}，对方为${rung(RUNGS_ZH, offered)}`,
  level_too_high: ({ asked, offered }) =>
    `需求面向${rung(RUNGS_ZH, asked)}，对方为${rung(RUNGS_ZH, offered)}，层次偏高`,
  headcount_fits: ({ asked, count }) => `人数够用（需${asked}人，可供${count}人）`,
  certificate_held: zh('证书相符', '证书相近'),
  certificate_missing: zh('要求持证，对方未写明'),
  timely: ({ days }) => (days === 0 ? '今天发布' : `${days}天前发布`),
  deadline_near: ({ days }) => (days === 0 ? '今天截止' : `还有${days}天截止`),
  answers_fast: ({ rate }) => `回复及时（近期回复率${per(rate)}%）`,
  kind_answers_kind: ({ kinds }) => {
    const [asked, offered] = (kinds ?? ['talent', 'talent']) as [ListingKind, ListingKind];
    return `对方是${KINDS_ZH[offered]}信息，只能部分回应${KINDS_ZH[asked]}信息`;
  },
  other_city: ({ place }) => `不在同一城市（${place}）`,
  said_not_wanted: zh('已说明不合适'),
  text_similar: zh('内容相近'),
};

const ENGLISH: Readonly<Record<Code, Sentence>> = {
  same_occupation: en('Same occupation'),
  programme_leads_to_occupation: (params) => leads('Programme leads to the occupation', params, ', ', ': '),
  related_occupation: en('Related occupation'),
  same_programme: en('Same programme'),
  related_programme: en('Related programme'),
  same_topic: en('Same topic', 'Related topic'),
  skills_in_common: en('Skills in common', 'Related skills'),
  same_industry: en('Same industry', 'Related industry'),
  same_district: ({ place }) => `Same district (${place})`,
  same_city: ({ place }) => `Same city (${place})`,
  distance: ({ place, km }) => `Same city, about ${kilometres(km)} km away (${place})`,
  level_fits: ({ offered }) => `Level fits (${rung(RUNGS_EN, offered)})`,
  level_too_low: ({ asked, offered }) =>
    `Asks for ${rung(RUNGS_EN, asked)}, the other side has ${rung(RUNGS_EN, offered)}`,
  level_too_high: ({ asked, offered }) =>
    `Meant for ${rung(RUNGS_EN, asked)}, the other side has ${rung(RUNGS_EN, offered)}`,
  headcount_fits: ({ asked, count }) => `Enough people (${asked} wanted, ${count} offered)`,
  certificate_held: en('Certificate held', 'Related certificate'),
  certificate_missing: en('Required certificate not mentioned'),
  timely: ({ days }) => (days === 0 ? 'Published today' : `Published ${days} days ago`),
  deadline_near: ({ days }) => (days === 0 ? 'Ends today' : `Ends in ${days} days`),
  answers_fast: ({ rate }) => `Answers reliably (${per(rate)}% of recent invitations)`,
  kind_answers_kind: ({ kinds }) => {
    const [asked, offered] = kinds ?? ['talent', 'talent'];
    return `A ${offered} listing answers a ${asked} listing only in part`;
  },
  other_city: ({ place }) => `In another city (${place})`,
  said_not_wanted: en('Said not to be suitable'),
  text_similar: en('Similar wording'),
};
