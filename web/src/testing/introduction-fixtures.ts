import type {
  Introduction,
  IntroductionMessageList,
  NotificationPage,
  PublicOutcomeList,
} from '@rongqiao/contracts';
import { LISTING, ORGANISATION } from './fixtures.ts';

const { id, name, type } = ORGANISATION;
/** The other organisation. */
export const PARTNER = {
  id: '00000000-0000-4000-8000-00000000000b',
  name: '望江职业技术学院',
  type: 'higher_vocational_college',
} as const;

/** An invitation that the signed-in person's organisation has to answer. */
export const INTRODUCTION: Introduction = {
  id: '00000000-0000-4000-8000-0000000000f1',
  state: 'invited',
  side: 'invitee',
  waitingFor: 'invitee',
  listing: {
    id: LISTING.id,
    title: LISTING.title,
    kind: LISTING.kind,
    direction: LISTING.direction,
    status: LISTING.status,
  },
  inviter: { organisation: PARTNER },
  invitee: { organisation: { id, name, type } },
  invitedAt: '2026-11-18T01:00:00Z',
  lastActivityAt: '2026-11-18T01:00:00Z',
  lapsesAt: '2026-12-02T01:00:00Z',
  demo: true,
  message: '我们有 40 名数控专业学生，\n想与贵公司办订单班。',
  source: 'recommendation',
  contacts: [],
  history: [{ at: '2026-11-18T01:00:00Z', step: 'invite', side: 'inviter' }],
  may: {
    accept: true,
    decline: true,
    withdraw: false,
    write: false,
    propose: false,
    confirm: false,
    succeed: false,
    end: false,
  },
};

export const MESSAGES: IntroductionMessageList = {
  items: [
    {
      id: '00000000-0000-4000-8000-0000000000e1',
      side: 'inviter',
      author: '王老师',
      body: '下周二可以来看车间吗？',
      at: '2026-11-19T01:30:00Z',
    },
  ],
  total: 1,
};

/** After acceptance, with terms that the school wrote. */
export const PROPOSED: Introduction = {
  ...INTRODUCTION,
  state: 'accepted',
  lapsesAt: '2026-12-20T01:00:00Z',
  agreement: {
    text: '2027年春季起每年 20 名。',
    version: 2,
    proposedBy: 'inviter',
    proposedAt: '2026-11-20T01:00:00Z',
  },
  contacts: [
    { side: 'inviter', name: '王老师', email: 'wang@school.example' },
    { side: 'invitee', name: '李工', email: 'li@example.cn' },
  ],
  history: [
    ...INTRODUCTION.history,
    { at: '2026-11-19T01:00:00Z', step: 'accept', side: 'invitee' },
    { at: '2026-11-20T01:00:00Z', step: 'propose', side: 'inviter' },
  ],
  may: {
    ...INTRODUCTION.may,
    accept: false,
    decline: false,
    write: true,
    propose: true,
    confirm: true,
    end: true,
  },
};

export const NOTICES: NotificationPage = {
  items: [
    {
      id: '00000000-0000-4000-8000-0000000000d1',
      kind: 'introduction.lapsed',
      title: '对接已自动关闭',
      text: '与望江职业技术学院的对接长时间没有回应，已自动关闭。',
      link: '/work/introductions/00000000-0000-4000-8000-0000000000f9',
      createdAt: '2026-11-20T01:00:00Z',
    },
    {
      id: '00000000-0000-4000-8000-0000000000d2',
      kind: 'introduction.invited',
      title: '收到对接邀请',
      text: '望江职业技术学院希望对接。',
      link: `/work/introductions/${INTRODUCTION.id}`,
      createdAt: '2026-11-18T01:00:00Z',
      readAt: '2026-11-18T02:00:00Z',
    },
  ],
  total: 2,
  page: 1,
  size: 20,
  unread: 1,
};

export const OUTCOMES: PublicOutcomeList = {
  items: [
    {
      result: 'cooperating',
      at: '2026-11-10T01:00:00Z',
      listing: INTRODUCTION.listing,
      region: LISTING.region,
      organisations: [{ id, name, type }, PARTNER],
      demo: true,
    },
  ],
  total: 1,
};
