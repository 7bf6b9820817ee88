import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useLocation } from 'react-router';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { EditorSkeleton } from './editor-skeleton.tsx';
import type { EditorData } from './load-editor.ts';
import { SubmissionNotice } from './submission-notice.tsx';

const Editor = lazy(async () => ({ default: (await import('./editor.tsx')).Editor }));
const never = () => () => {};

/** The editor comes to the browser only when someone writes; until it is there, its shape is. */
export function EditorPage() {
  const { t } = useTranslation();
  const data = useLoaderData<EditorData>();
  const { pathname } = useLocation();
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const title = t(data.listing ? 'editor.reviseTitle' : 'editor.newTitle');
  return (
    <div className="page">
      <PageHead title={title} description={t('editor.description')} path={pathname} index={false} />
      <h1>{title}</h1>
      <noscript>
        <p>{t('common.needsScript')}</p>
      </noscript>
      {data.listing?.takenDown && (
        <Notice tone="bad" title={t('complaint.takenDownTitle')}>
          <p>{t('complaint.takenDownText', { reason: data.listing.takenDown.reason })}</p>
        </Notice>
      )}
      {data.onBehalfOf !== null && (
        <Notice tone="warn">
          <p>{t('editor.onBehalfOf', { name: data.onBehalfOf.name })}</p>
        </Notice>
      )}
      {data.submission !== null && <SubmissionNotice submission={data.submission} />}
      {data.organisation === null ? (
        <Empty title={t('workbench.noOrganisation')}>
          <p>{t('workbench.noOrganisationText')}</p>
        </Empty>
      ) : (
        <Suspense fallback={<EditorSkeleton />}>
          {inBrowser ? (
            <Editor
              key={data.listing?.id ?? 'new'}
              organisation={data.organisation}
              listing={data.listing}
              submission={data.submission}
              known={data.known}
              onBehalfOf={data.onBehalfOf}
              start={data.start}
            />
          ) : (
            <EditorSkeleton />
          )}
        </Suspense>
      )}
    </div>
  );
}
