import type { IntroductionParty, IntroductionSummary } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';

/** The other side of an introduction: an organisation by name, a person by what they say of themselves. */
export function otherParty(introduction: IntroductionSummary, t: TFunction): string {
  return [shortParty(introduction, t), ...personFacts(otherOf(introduction), t)].join(' · ');
}

/** The same without what a person says of themselves, for titles. */
export function shortParty(introduction: IntroductionSummary, t: TFunction): string {
  return otherOf(introduction).organisation?.name ?? t('introduction.person');
}

const otherOf = ({ side, inviter, invitee }: IntroductionSummary): IntroductionParty =>
  side === 'inviter' ? invitee : inviter;

function personFacts({ person }: IntroductionParty, t: TFunction): string[] {
  if (!person) return [];
  return [
    t(`introduction.personKind.${person.kind}`),
    ...(person.level === 'any' ? [] : [t(`codes.level.${person.level}`)]),
    ...(person.programme === undefined ? [] : [person.programme]),
  ];
}
