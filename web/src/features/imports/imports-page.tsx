import type { ImportSummary } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import type { ImportsData } from './load-imports.ts';
import { UploadForm } from './upload-form.tsx';

/** Bringing a file in, and what was brought in before. */
export function ImportsPage() {
  const { t } = useTranslation();
  const { me, rules, result } = useLoaderData<ImportsData>();
  return (
    <div className="page work">
      <PageHead
        title={t('imports.title')}
        description={t('imports.description')}
        path="/work/imports"
        index={false}
      />
      <h1>{t('imports.title')}</h1>
      <p>{t('imports.intro')}</p>
      <UploadForm me={me} rules={rules} />
      <section aria-labelledby="past">
        <h2 id="past">{t('imports.past')}</h2>
        {result.items.length === 0 ? (
          <Empty title={t('imports.none')}>
            <p>{t('imports.noneText')}</p>
          </Empty>
        ) : (
          <ul className="plain rows">
            {result.items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </ul>
        )}
        <Pager
          page={result.page}
          size={result.size}
          total={result.total}
          hrefOf={(page) => `/work/imports?page=${page}`}
        />
      </section>
    </div>
  );
}

function Row({ item }: { item: ImportSummary }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { id, kind, state, fileName, by, createdAt, organisation, region, result } = item;
  return (
    <li>
      <h3>
        <Link to={`/work/imports/${id}`}>{fileName}</Link>
      </h3>
      <p className="row-facts">
        <span className="tag">{t(`imports.state.${state}`)}</span>
        <span>{t(`imports.kind.${kind}`)}</span>
        <span>{organisation?.name ?? region.name}</span>
        <span>
          {t('imports.by', { name: by ?? t('common.unknown'), time: formatMoment(createdAt, locale) })}
        </span>
      </p>
      {result && (
        <p className="row-facts">
          {(['created', 'updated', 'duplicates', 'rejected'] as const).map((name) => (
            <span key={name}>
              {t(`imports.counts.${name}`)} {formatNumber(result[name])}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
