import type { IntroductionSummary } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { ArrowIcon } from '../../ui/icons.tsx';
import { DirectionTag } from '../listings/direction-tag.tsx';
import { otherParty } from './party-name.ts';
import { nextStepOf, standingOf } from './standing.ts';
import { Until } from './until.tsx';

/** An introduction in a list: with whom, about what, how it stands, until when, and the next step. */
export function IntroductionRow({ introduction }: { introduction: IntroductionSummary }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { id, listing, lapsesAt, lastActivityAt } = introduction;
  const standing = standingOf(introduction);
  const next = t(`introduction.next.${nextStepOf(standing)}`);
  return (
    <li>
      <div>
        <DirectionTag direction={listing.direction} kind={listing.kind} />
        <p className="waiting-title">{listing.title}</p>
        <p>{t('introduction.with', { party: otherParty(introduction, t) })}</p>
        <p className="soft">
          <span className="standing">{t(`introduction.stand.${standing}`)}</span>
          {lapsesAt === undefined ? (
            <span>
              {t('introduction.lastActivity', { day: formatDay(dayOfInstant(lastActivityAt), locale) })}
            </span>
          ) : (
            <Until instant={lapsesAt} />
          )}
        </p>
      </div>
      <Link
        className="onward"
        to={`/work/introductions/${id}`}
        aria-label={`${next}${t('common.inBrackets', { text: listing.title })}`}
      >
        {next}
        <ArrowIcon />
      </Link>
    </li>
  );
}
