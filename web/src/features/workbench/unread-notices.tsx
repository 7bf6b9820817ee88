import type { Notification } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ArrowIcon } from '../../ui/icons.tsx';
import { NoticeList } from '../notifications/notice-list.tsx';
import { useMarkRead } from '../notifications/use-mark-read.ts';

/** What has happened since; nothing where nothing has. */
export function UnreadNotices({ notices }: { notices: Notification[] }) {
  const { t } = useTranslation();
  const { mark } = useMarkRead();
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{t('workbench.notices')}</h2>
      <NoticeList notices={notices} onRead={(id) => void mark({ ids: [id] })} />
      <p>
        <Link className="onward" to="/work/notices">
          {t('notice.seeAll')}
          <ArrowIcon />
        </Link>
      </p>
    </section>
  );
}
