import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { toQueryString } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import type { NoticesData } from './load-notices.ts';
import { NoticeList } from './notice-list.tsx';
import { useMarkRead } from './use-mark-read.ts';

/** Everything a person was told, latest first, unread ones marked in words. */
export function NoticesPage() {
  const { t } = useTranslation();
  const { notices, onlyUnread } = useLoaderData<NoticesData>();
  const { state, mark } = useMarkRead();
  const heading = useRef<HTMLHeadingElement>(null);
  const read = (which: Parameters<typeof mark>[0]) => {
    // The button that was pressed goes away; reading goes on from the top.
    void mark(which).then(() => heading.current?.focus());
  };
  const [newest] = notices.items;
  const hrefOf = (page: number) =>
    `/work/notices${toQueryString({ unread: onlyUnread ? 'true' : undefined, page })}`;
  return (
    <div className="page narrow">
      <PageHead
        title={t('notice.title')}
        description={t('notice.description')}
        path="/work/notices"
        index={false}
      />
      <h1 ref={heading} tabIndex={-1}>
        {t('notice.title')}
      </h1>
      <div className="results-bar">
        <Filter unread={notices.unread} onlyUnread={onlyUnread} />
        {notices.unread > 0 && newest !== undefined && notices.page === 1 && (
          <button
            type="button"
            className="text-button"
            disabled={state === 'busy'}
            onClick={() => read({ upTo: newest.createdAt })}
          >
            {t('notice.readAll')}
          </button>
        )}
      </div>
      <p role="status" className="visually-hidden">
        {state === 'done' && t('notice.done')}
      </p>
      {state === 'failed' && (
        <Notice tone="bad" live>
          <p>{t('notice.failed')}</p>
        </Notice>
      )}
      {notices.items.length === 0 ? (
        <Empty>
          <p>{t(onlyUnread ? 'notice.emptyUnread' : 'notice.empty')}</p>
        </Empty>
      ) : (
        <NoticeList notices={notices.items} onRead={(id) => read({ ids: [id] })} />
      )}
      <Pager page={notices.page} size={notices.size} total={notices.total} hrefOf={hrefOf} />
    </div>
  );
}

function Filter({ unread, onlyUnread }: { unread: number; onlyUnread: boolean }) {
  const { t } = useTranslation();
  const current = (is: boolean) => (is ? { 'aria-current': 'true' as const } : {});
  return (
    <nav className="sort" aria-label={t('notice.filter')}>
      <Link to="/work/notices" {...current(!onlyUnread)}>
        {t('notice.all')}
      </Link>
      <Link to="/work/notices?unread=true" {...current(onlyUnread)}>
        {t('notice.onlyUnread', { n: formatNumber(unread) })}
      </Link>
    </nav>
  );
}
