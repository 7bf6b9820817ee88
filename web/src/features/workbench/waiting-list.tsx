import type { IntroductionPage } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { Empty } from '../../ui/empty.tsx';
import { ArrowIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { IntroductionRow } from '../introductions/introduction-row.tsx';
import { DirectionTag } from '../listings/direction-tag.tsx';
import type { Waiting } from './waiting.ts';

/** What waits for me, each with its next step: people first, oldest first, then listings. */
export function WaitingList({
  introductions,
  waiting,
}: {
  /** Null where they could not be read. */
  introductions: IntroductionPage | null;
  waiting: Waiting[];
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('workbench.waiting')}</h2>
      {introductions === null && <Notice tone="warn">{t('workbench.introductionsFailed')}</Notice>}
      {waiting.length === 0 && introductions?.items.length === 0 && (
        <Empty>
          <p>{t('workbench.waitingNone')}</p>
        </Empty>
      )}
      {(waiting.length > 0 || (introductions?.items.length ?? 0) > 0) && (
        <ul className="plain waiting">
          {introductions?.items.map((introduction) => (
            <IntroductionRow key={introduction.id} introduction={introduction} />
          ))}
          {waiting.map((item) => (
            <li key={item.listing.id}>
              <div>
                <DirectionTag direction={item.listing.direction} kind={item.listing.kind} />
                <p className="waiting-title">{item.listing.title}</p>
                <p className="soft">{describe(item, { t, locale })}</p>
              </div>
              <Link
                className="onward"
                to={`/work/listings/${item.listing.id}${ENDS.has(item.why) ? '/end' : ''}`}
                aria-label={`${t(NEXT[item.why])}: ${item.listing.title}`}
              >
                {t(NEXT[item.why])}
                <ArrowIcon />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link className="onward" to="/work/introductions">
          {introductions !== null && introductions.total > introductions.items.length
            ? t('workbench.introductionsMore', { n: introductions.total })
            : t('workbench.introductions')}
          <ArrowIcon />
        </Link>
      </p>
    </section>
  );
}

/** What is answered on the page that ends or extends a listing. */
const ENDS: ReadonlySet<Waiting['why']> = new Set(['outcome', 'deadline']);

const NEXT = {
  outcome: 'workbench.deadlineNext',
  draft: 'workbench.draftNext',
  deadline: 'workbench.deadlineNext',
  lonely: 'workbench.lonelyNext',
} as const;

function describe(item: Waiting, { t, locale }: { t: TFunction; locale: Locale }): string {
  if (item.why === 'draft') return t('workbench.draftWaiting');
  if (item.why === 'lonely') return t('workbench.lonelyWaiting');
  if (item.why === 'outcome') return t('workbench.outcomeWaiting', { day: formatDay(item.dueOn, locale) });
  if (item.daysLeft === 0) return t('workbench.deadlineToday');
  return t('workbench.deadlineWaiting', {
    day: formatDay(item.listing.deadline ?? '', locale),
    n: item.daysLeft,
  });
}
