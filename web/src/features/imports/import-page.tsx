import type { Import } from '@rongqiao/contracts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useRevalidator } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ColumnsForm } from './columns-form.tsx';
import { ImportLines } from './import-lines.tsx';
import { ImportResult } from './import-result.tsx';
import { DropForm, StartForm, UndoForm } from './step-forms.tsx';

const POLL_MS = 1_500;
const ACTIVE: readonly string[] = ['checking', 'running', 'undoing'];

/** One import, from its columns to its undoing: the page shows the step that it is at. */
export function ImportPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const item = useLoaderData<Import>();
  const { id, state, fileName, by, createdAt, organisation, region, kind, failure, may } = item;
  return (
    <div className="page work import">
      <PageHead
        title={fileName}
        description={t('imports.description')}
        path={`/work/imports/${id}`}
        index={false}
      />
      <p>
        <Link to="/work/imports">{t('imports.back')}</Link>
      </p>
      <h1>{fileName}</h1>
      <p className="row-facts">
        <span className="tag">{t(`imports.state.${state}`)}</span>
        <span>{t(`imports.kind.${kind}`)}</span>
        <span>{organisation?.name ?? region.name}</span>
        <span>
          {t('imports.by', { name: by ?? t('common.unknown'), time: formatMoment(createdAt, locale) })}
        </span>
      </p>
      <TableFacts item={item} />
      {failure !== undefined && (
        <Notice tone="bad" title={t('imports.state.failed')}>
          <p>{failure}</p>
        </Notice>
      )}
      {ACTIVE.includes(state) && <Progress item={item} />}
      <ImportResult item={item} />
      {may.start && <StartForm item={item} />}
      {may.change && <ColumnsForm key={JSON.stringify(item.columns)} item={item} />}
      {may.undo && <UndoForm id={id} />}
      <ImportLines item={item} />
      {may.change && <DropForm id={id} />}
    </div>
  );
}

function TableFacts({ item: { table } }: { item: Import }) {
  const { t } = useTranslation();
  const { format, rows, encoding, sheet, headerRow } = table;
  return (
    <p className="row-facts soft">
      <span>{t('imports.fileFacts', { format, rows: formatNumber(rows) })}</span>
      {encoding !== null && <span>{t('imports.encodingIs', { encoding })}</span>}
      {sheet !== null && <span>{t('imports.sheetIs', { sheet })}</span>}
      {headerRow === null && <span>{t('imports.noHeader')}</span>}
    </p>
  );
}

/** How far the work in the background is; asks again by itself. */
function Progress({ item: { id, state, progress } }: { item: Import }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), POLL_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  const { done, total } = progress;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t(`imports.state.${state}`)}</h2>
      {state !== 'undoing' && (
        <>
          <progress value={done} max={Math.max(total, 1)} aria-labelledby="progress" />
          <p>{t('imports.progress', { done: formatNumber(done), total: formatNumber(total) })}</p>
        </>
      )}
      <p className="soft">{t('imports.progressText')}</p>
      <noscript>
        <p>
          <a href={`/work/imports/${id}`}>{t('imports.refresh')}</a>
        </p>
      </noscript>
    </section>
  );
}
