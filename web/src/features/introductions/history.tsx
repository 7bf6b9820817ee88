import type { Introduction } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment } from '../../i18n/format.ts';

/** What happened, oldest first, in plain words. */
export function History({ introduction: { history, side } }: { introduction: Introduction }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">{t('introduction.where')}</h2>
      <ol className="plain timeline">
        {history.map((event) => (
          <li key={`${event.at}${event.step}`}>
            <time className="soft" dateTime={event.at}>
              {formatMoment(event.at, locale)}
            </time>
            <span>
              {event.side && (
                <>{t(event.side === side ? 'introduction.mySide' : 'introduction.theirSide')} · </>
              )}
              {t(`introduction.step.${event.step}`)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
