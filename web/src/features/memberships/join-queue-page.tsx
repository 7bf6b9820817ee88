import type { JoinRequestList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { JoinRequests } from './join-requests.tsx';

/** Requests to join organisations of an official's region that nobody owns. */
export function JoinQueuePage() {
  const { t } = useTranslation();
  const { items, total } = useLoaderData<JoinRequestList>();
  return (
    <>
      <PageHead
        title={t('joining.queue')}
        description={t('joining.queueText')}
        path="/console/joining"
        index={false}
      />
      <h1>{t('joining.queue')}</h1>
      <p>{t('joining.queueText')}</p>
      <p>{t('console.queueTotal', { n: formatNumber(total) })}</p>
      {items.length === 0 ? (
        <Empty title={t('console.nothingWaits')}>
          <p>{t('joining.nothingWaits')}</p>
        </Empty>
      ) : (
        <JoinRequests items={items} />
      )}
    </>
  );
}
