import type { IntroductionParty, IntroductionSummary } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';

/** The other side of an introduction: an organisation by name, a person by what they say of themselves. */
export function otherParty({ side, inviter, invitee }: IntroductionSummary, t: TFunction): string {
  return partyName(side === 'inviter' ? invitee : inviter, t);
}

function partyName({ organisation, person }: IntroductionParty, t: TFunction): string {
  if (organisation) return organisation.name;
  if (!person) return t('introduction.person');
  const facts = [
    t(`introduction.personKind.${person.kind}`),
    ...(person.level === 'any' ? [] : [t(`codes.level.${person.level}`)]),
    ...(person.programme === undefined ? [] : [person.programme]),
  ];
  return t('introduction.person') + t('common.inBrackets', { text: facts.join(t('common.separator')) });
}
