import type { DeclineReason, NotificationKind } from '@rongqiao/contracts';
import type { Bilingual } from '../../platform/errors/index.ts';
import { MEMBERSHIP_TEXTS } from './membership-texts.ts';
import type { NotificationFacts } from './notification-facts.ts';
import type { NotificationText } from './notification-text.ts';
import { TASK_TEXTS } from './task-texts.ts';

/** The words of a notification in both languages. */
export function describeNotification(kind: NotificationKind, facts: NotificationFacts): NotificationText {
  return TEXTS[kind](facts);
}

const TEXTS: Record<NotificationKind, (facts: NotificationFacts) => NotificationText> = {
  'introduction.invited': (facts) => ({
    title: { zh: '收到对接邀请', en: 'An invitation' },
    text: {
      zh: `${partyZh(facts)}希望就“${facts.listing}”与贵单位对接，请答复。`,
      en: `${partyEn(facts)} would like to be introduced about “${facts.listing}”. Please answer.`,
    },
  }),
  'introduction.accepted': (facts) => ({
    title: { zh: '对接邀请已被接受', en: 'Your invitation was accepted' },
    text: {
      zh: `${partyZh(facts)}接受了关于“${facts.listing}”的对接，现在可以看到联系人并开始沟通。`,
      en: `${partyEn(facts)} accepted the introduction about “${facts.listing}”. You can see whom to reach and write now.`,
    },
  }),
  'introduction.declined': (facts) => ({
    title: { zh: '对接邀请被婉拒', en: 'Your invitation was declined' },
    text: {
      zh: `${partyZh(facts)}婉拒了关于“${facts.listing}”的对接${facts.reason ? `,原因：${REASONS[facts.reason].zh}` : ''}。`,
      en: `${partyEn(facts)} declined the introduction about “${facts.listing}”${facts.reason ? `: ${REASONS[facts.reason].en}` : ''}.`,
    },
  }),
  'introduction.withdrawn': (facts) => ({
    title: { zh: '对接邀请已撤回', en: 'An invitation was withdrawn' },
    text: {
      zh: `${partyZh(facts)}撤回了关于“${facts.listing}”的对接邀请，无需再答复。`,
      en: `${partyEn(facts)} withdrew the invitation about “${facts.listing}”. There is nothing to answer any more.`,
    },
  }),
  'introduction.message': (facts) => ({
    title: { zh: '有新消息', en: 'A new message' },
    text: {
      zh: `${partyZh(facts)}就“${facts.listing}”给您写了消息。`,
      en: `${partyEn(facts)} wrote to you about “${facts.listing}”.`,
    },
  }),
  'introduction.agreement_proposed': (facts) => ({
    title: { zh: '请确认约定', en: 'Terms to confirm' },
    text: {
      zh: `${partyZh(facts)}写下了关于“${facts.listing}”的约定，请看过后确认，或提出修改。`,
      en: `${partyEn(facts)} wrote down terms about “${facts.listing}”. Please confirm them or propose changes.`,
    },
  }),
  'introduction.agreed': (facts) => ({
    title: { zh: '双方已确认约定', en: 'Both sides have agreed' },
    text: {
      zh: `${partyZh(facts)}确认了关于“${facts.listing}”的约定。有了结果请登记。`,
      en: `${partyEn(facts)} confirmed the terms about “${facts.listing}”. Please report the outcome once there is one.`,
    },
  }),
  'introduction.ended': (facts) => ({
    title: { zh: '对接已有结果', en: 'An introduction has ended' },
    text: {
      zh: `${partyZh(facts)}登记了关于“${facts.listing}”的结果：${RESULTS[facts.result ?? 'none'].zh}。`,
      en: `${partyEn(facts)} reported the outcome about “${facts.listing}”: ${RESULTS[facts.result ?? 'none'].en}.`,
    },
  }),
  'introduction.reminder': (facts) => ({
    title: { zh: '对接等待推进', en: 'An introduction is waiting' },
    text: {
      zh: `与${partyZh(facts)}关于“${facts.listing}”的对接一直没有进展${facts.lapsesOn ? `,将于 ${facts.lapsesOn} 自动关闭` : ''}。`,
      en: `The introduction with ${partyEn(facts)} about “${facts.listing}” has been silent${facts.lapsesOn ? ` and will close on ${facts.lapsesOn}` : ''}.`,
    },
  }),
  'introduction.lapsed': (facts) => ({
    title: { zh: '对接已自动关闭', en: 'An introduction was closed' },
    text: {
      zh: `与${partyZh(facts)}关于“${facts.listing}”的对接长时间没有回应，已自动关闭。`,
      en: `The introduction with ${partyEn(facts)} about “${facts.listing}” was closed after a long silence.`,
    },
  }),
  'listing.close_suggested': (facts) => ({
    title: { zh: '是否结束这条信息？', en: 'Is this listing settled?' },
    text: {
      zh: `“${facts.listing}”的对接已有结果（${RESULTS[facts.result ?? 'none'].zh}）。如果已经满足，请结束这条信息并公布结果。`,
      en: `An introduction about “${facts.listing}” succeeded (${RESULTS[facts.result ?? 'none'].en}). If that settles it, please close the listing with this outcome.`,
    },
  }),
  'registration.approved': (facts) => ({
    title: { zh: '单位登记已通过', en: 'Your registration was approved' },
    text: {
      zh: `“${facts.organisation}”已通过审核并列入名录，您现在是它的负责人。`,
      en: `“${facts.organisation}” was approved and is listed; you are its owner now.`,
    },
  }),
  'registration.returned': (facts) => ({
    title: { zh: '单位登记被退回修改', en: 'Your registration was returned' },
    text: {
      zh: `“${facts.organisation}”的登记需要修改：${facts.because}`,
      en: `Please amend the registration of “${facts.organisation}”: ${facts.because}`,
    },
  }),
  'registration.refused': (facts) => ({
    title: { zh: '单位登记未通过', en: 'Your registration was refused' },
    text: {
      zh: `“${facts.organisation}”的登记未通过：${facts.because}`,
      en: `The registration of “${facts.organisation}” was refused: ${facts.because}`,
    },
  }),
  'organisation.suspended': (facts) => ({
    title: { zh: '单位已被停用', en: 'Your organisation was suspended' },
    text: {
      zh: `“${facts.organisation}”已被停用：${facts.because}。停用期间不能代表它办理事项。`,
      en: `“${facts.organisation}” was suspended: ${facts.because}. Nobody can act for it meanwhile.`,
    },
  }),
  'organisation.lifted': (facts) => ({
    title: { zh: '单位已恢复使用', en: 'Your organisation is active again' },
    text: {
      zh: `“${facts.organisation}”已恢复使用：${facts.because}`,
      en: `“${facts.organisation}” is active again: ${facts.because}`,
    },
  }),
  'listing.approved': (facts) => ({
    title: { zh: '供需信息已通过审核', en: 'Your listing was approved' },
    text: {
      zh: `“${facts.listing}”已通过审核，现在所有人都能看到。`,
      en: `“${facts.listing}” was approved and is public now.`,
    },
  }),
  'listing.returned': (facts) => ({
    title: { zh: '供需信息被退回修改', en: 'Your listing was returned' },
    text: {
      zh: `“${facts.listing}”没有通过审核，请看审核意见，改好后重新提交。`,
      en: `“${facts.listing}” was not approved. Please read the reasons, correct it and submit it again.`,
    },
  }),
  'listing.outcome_asked': (facts) => ({
    title: { zh: '请反馈结果', en: 'How did it end?' },
    text: {
      zh: `请写明“${facts.listing}”的结果；还没有结束的，请延期或确认仍然有效。${facts.lapsesOn} 过后仍没有反馈，将按“未反馈结果”结束并公开。`,
      en: `Please say how “${facts.listing}” ended, or extend it where it has not. Without an answer by ${facts.lapsesOn} it closes publicly as “no outcome given”.`,
    },
  }),
  'listing.closed_unanswered': (facts) => ({
    title: { zh: '已按“未反馈结果”结束', en: 'Closed without an outcome' },
    text: {
      zh: `“${facts.listing}”没有按时反馈结果，平台已将它结束，页面上显示“未反馈结果”。`,
      en: `Nobody said how “${facts.listing}” ended, so it was closed; its page says “no outcome given”.`,
    },
  }),
  'listing.correction_asked': (facts) => ({
    title: { zh: '请改正供需信息', en: 'Please correct your listing' },
    text: {
      zh: `有人举报“${facts.listing}”，主管部门请您在 ${facts.lapsesOn} 前改正：${facts.because}`,
      en: `“${facts.listing}” was reported. Please correct it by ${facts.lapsesOn}: ${facts.because}`,
    },
  }),
  'listing.taken_down': (facts) => ({
    title: { zh: '供需信息已被撤下', en: 'Your listing was taken down' },
    text: {
      zh: `“${facts.listing}”已被主管部门撤下，公众看不到了：${facts.because}。改好后可以重新提交审核。`,
      en: `“${facts.listing}” was taken from the public: ${facts.because}. You can correct it and submit it for review.`,
    },
  }),
  'listing.contributed': (facts) => ({
    title: { zh: '有单位代您发布了信息', en: 'A listing was published for you' },
    text: {
      zh: `${facts.organisation}代贵单位发布了“${facts.listing}”。内容不对或不同意，请在信息页面举报。`,
      en: `${facts.organisation} published “${facts.listing}” for your organisation. If it is wrong or you disagree, please report it on its page.`,
    },
  }),
  ...MEMBERSHIP_TEXTS,
  'complaint.answered': (facts) => ({
    title: { zh: '您的举报有了答复', en: 'Your report was answered' },
    text: {
      zh: `您举报的“${facts.listing}”：${ANSWERS[facts.answer ?? 'open'].zh}。${facts.because}`,
      en: `The listing that you reported, “${facts.listing}”: ${ANSWERS[facts.answer ?? 'open'].en}. ${facts.because}`,
    },
  }),
  ...TASK_TEXTS,
  'search.found': ({ search, found = 0, titles = [] }) => ({
    title: { zh: '保存的查找有新结果', en: 'Your saved search found something' },
    text: {
      zh: `“${search}”新找到 ${found} 条：${titles.map((title) => `“${title}”`).join('、')}${found > titles.length ? '等' : ''}。`,
      en: `“${search}” found ${found} new: ${titles.map((title) => `“${title}”`).join(', ')}${found > titles.length ? ' and more' : ''}.`,
    },
  }),
};

const ANSWERS: Record<NonNullable<NotificationFacts['answer']>, Bilingual> = {
  open: { zh: '正在处理', en: 'being looked into' },
  correction_asked: { zh: '已要求发布单位改正', en: 'its organisation was asked to correct it' },
  corrected: { zh: '发布单位已经改正', en: 'its organisation has corrected it' },
  dismissed: { zh: '经核查没有发现问题', en: 'nothing wrong was found' },
  taken_down: { zh: '已经撤下', en: 'it was taken down' },
};

const REASONS: Record<DeclineReason, Bilingual> = {
  already_filled: { zh: '已有合适对象', en: 'already filled' },
  does_not_fit: { zh: '与需要不符', en: 'does not fit' },
  no_capacity: { zh: '暂无力承接', en: 'no capacity' },
  not_now: { zh: '时间不合适', en: 'not now' },
  terms: { zh: '条件未能满足', en: 'terms do not suit' },
  other: { zh: '其他', en: 'another reason' },
};

const RESULTS: Record<NonNullable<NotificationFacts['result']>, Bilingual> = {
  signed: { zh: '已签约', en: 'signed' },
  cooperating: { zh: '已开展合作', en: 'cooperating' },
  hired: { zh: '已录用', en: 'hired' },
  none: { zh: '未达成', en: 'no agreement' },
};

function partyZh({ party }: NotificationFacts): string {
  return party ?? '一位个人用户';
}

function partyEn({ party }: NotificationFacts): string {
  return party ?? 'A person';
}
