import type { Notification } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment } from '../../i18n/format.ts';

/** What a person was told, each with where it leads. Following it, or the button, marks it as read. */
export function NoticeList({
  notices,
  onRead,
}: {
  notices: readonly Notification[];
  onRead: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  return (
    <ul className="plain notices">
      {notices.map((item) => {
        const unread = item.readAt === undefined;
        return (
          <li key={item.id} className={unread ? 'unread' : undefined}>
            <p className="notice-head">
              {unread && <span className="badge">{t('notice.unread')}</span>}
              <Link to={item.link} onClick={() => unread && onRead(item.id)}>
                {item.title}
              </Link>
              <time className="soft" dateTime={item.createdAt}>
                {formatMoment(item.createdAt, locale)}
              </time>
            </p>
            <p>{item.text}</p>
            {unread && (
              <button
                type="button"
                className="text-button"
                aria-label={t('notice.readOneOf', { title: item.title })}
                onClick={() => onRead(item.id)}
              >
                {t('notice.readOne')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
