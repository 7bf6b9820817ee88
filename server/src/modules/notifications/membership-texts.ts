import type { MembershipRole, NotificationKind } from '@rongqiao/contracts';
import type { Bilingual } from '../../platform/errors/index.ts';
import type { NotificationFacts } from './notification-facts.ts';

type Kind = Extract<NotificationKind, `membership.${string}` | `join.${string}`>;
type Text = (facts: NotificationFacts) => { title: Bilingual; text: Bilingual };

/** What roles are called in sentences. */
export const MEMBERSHIP_ROLE_NAMES: Record<MembershipRole, Bilingual> = {
  owner: { zh: '负责人', en: 'owner' },
  publisher: { zh: '信息发布员', en: 'publisher' },
  cooperation_officer: { zh: '产教融合协作专员', en: 'cooperation officer' },
  reviewer: { zh: '审核员', en: 'reviewer' },
  official: { zh: '主管部门工作人员', en: 'official' },
  district_official: { zh: '区县主管部门工作人员', en: 'district official' },
  evaluator: { zh: '评估员', en: 'evaluator' },
  administrator: { zh: '平台管理员', en: 'administrator' },
};

/** The words of notices about who belongs where. */
export const MEMBERSHIP_TEXTS: Record<Kind, Text> = {
  'membership.accepted': (facts) => ({
    title: { zh: '邀请已被接受', en: 'Your invitation was accepted' },
    text: {
      zh: `${facts.party}接受了邀请，现在是“${facts.organisation}”的${rolesZh(facts)}。`,
      en: `${facts.party} accepted and acts for “${facts.organisation}” as ${rolesEn(facts)} now.`,
    },
  }),
  'membership.changed': (facts) => ({
    title: { zh: '您的角色有变动', en: 'Your role was changed' },
    text: {
      zh: `您在“${facts.organisation}”的角色现在是：${rolesZh(facts)}。`,
      en: `Your role in “${facts.organisation}” is now: ${rolesEn(facts)}.`,
    },
  }),
  'membership.removed': (facts) => ({
    title: { zh: '您已被移出单位', en: 'You no longer act for an organisation' },
    text: {
      zh: `您不再是“${facts.organisation}”的成员：${facts.because}`,
      en: `You are no longer a member of “${facts.organisation}”: ${facts.because}`,
    },
  }),
  'join.asked': (facts) => ({
    title: { zh: '有人申请加入单位', en: 'Somebody asks to join' },
    text: {
      zh: `${facts.party}申请加入“${facts.organisation}”，请核实后办理。`,
      en: `${facts.party} asks to join “${facts.organisation}”. Please check and decide.`,
    },
  }),
  'join.approved': (facts) => ({
    title: { zh: '加入申请已通过', en: 'Your request to join was approved' },
    text: {
      zh: `您现在可以代表“${facts.organisation}”办理事项，角色：${rolesZh(facts)}。`,
      en: `You can act for “${facts.organisation}” now, as ${rolesEn(facts)}.`,
    },
  }),
  'join.refused': (facts) => ({
    title: { zh: '加入申请未通过', en: 'Your request to join was refused' },
    text: {
      zh: `加入“${facts.organisation}”的申请未通过：${facts.because}`,
      en: `Your request to join “${facts.organisation}” was refused: ${facts.because}`,
    },
  }),
};

function rolesZh({ roles = [] }: NotificationFacts): string {
  return roles.map((role) => MEMBERSHIP_ROLE_NAMES[role].zh).join('、') || '无';
}

function rolesEn({ roles = [] }: NotificationFacts): string {
  return roles.map((role) => MEMBERSHIP_ROLE_NAMES[role].en).join(', ') || 'none';
}
