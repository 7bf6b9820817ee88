import type { PublicOutcome, PublicOutcomeList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What organisations have lately brought about: who, what, where, when; never people, never visits. */
export function Outcomes({ outcomes }: { outcomes: PublicOutcomeList | null }) {
  const { t } = useTranslation();
  return (
    <section className="page outcomes" aria-labelledby="outcomes">
      <h2 id="outcomes">{t('home.outcomes')}</h2>
      {outcomes === null && <Notice tone="warn">{t('home.outcomesFailed')}</Notice>}
      {outcomes?.items.length === 0 && (
        <Empty>
          <p>{t('home.outcomesNone')}</p>
        </Empty>
      )}
      {outcomes !== null && outcomes.items.length > 0 && (
        <>
          <p className="soft">{t('home.outcomesText')}</p>
          <ul className="plain">
            {outcomes.items.map((outcome) => (
              <Item key={`${outcome.at}${outcome.listing.id}`} outcome={outcome} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Item({ outcome: { result, at, listing, region, organisations } }: { outcome: PublicOutcome }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  return (
    <li>
      <p className="outcome-result">
        <CheckIcon /> {t(`introduction.result.${result}`)}
      </p>
      <p>{organisations.map(({ name }) => name).join(t('home.outcomeAnd'))}</p>
      <p>
        <Link to={`/listings/${listing.id}`}>{listing.title}</Link>
      </p>
      <p className="soft">
        {region.name} · <span className="nowrap">{formatDay(dayOfInstant(at), locale)}</span>
      </p>
    </li>
  );
}
