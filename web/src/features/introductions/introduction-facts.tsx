import type { Introduction, IntroductionListing } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Facts } from '../../ui/facts.tsx';
import { DirectionTag } from '../listings/direction-tag.tsx';
import { otherParty } from './party-name.ts';

/** Who, about which listing, since when. */
export function IntroductionFacts({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { side, inviter, invitee, listing, contextListing, invitedAt, source } = introduction;
  const { organisation, person } = side === 'inviter' ? invitee : inviter;
  const name = otherParty(introduction, t);
  const party = organisation ? <Link to={`/organisations/${organisation.id}`}>{name}</Link> : name;
  const skills = person?.skills ?? [];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('introduction.facts')}</h2>
      <Facts
        facts={[
          { key: 'party', label: t('introduction.party'), value: party },
          ...(skills.length === 0
            ? []
            : [
                { key: 'skills', label: t('listing.fact.skills'), value: skills.join(t('common.separator')) },
              ]),
          { key: 'listing', label: t('introduction.aboutListing'), value: <ListingLink listing={listing} /> },
          ...(contextListing === undefined
            ? []
            : [
                {
                  key: 'context',
                  label: t('introduction.contextListing'),
                  value: <ListingLink listing={contextListing} />,
                },
              ]),
          {
            key: 'since',
            label: t('introduction.invitedAt'),
            value: formatDay(dayOfInstant(invitedAt), locale),
          },
          {
            key: 'source',
            label: t('introduction.source'),
            value: t(`introduction.sourceName.${source}`),
          },
        ]}
      />
    </section>
  );
}

function ListingLink({ listing: { id, title, kind, direction } }: { listing: IntroductionListing }) {
  return (
    <>
      <Link to={`/listings/${id}`}>{title}</Link> <DirectionTag direction={direction} kind={kind} />
    </>
  );
}
