import type { PolicyList, PolicySummary } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useNavigate } from 'react-router';
import { takeInPolicy } from '../../api/policies.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { PolicyFacts } from './policy-facts.tsx';

/** The policies an official answers for: what has to be read through, and taking a document in. */
export function ManagePoliciesPage() {
  const { t } = useTranslation();
  const { items } = useLoaderData<PolicyList>();
  const ordered = [...items].sort((a, b) => rank(a) - rank(b));
  return (
    <>
      <PageHead
        title={t('policy.manageTitle')}
        description={t('policy.manageDescription')}
        path="/console/policies"
        index={false}
      />
      <h1>{t('policy.manageTitle')}</h1>
      <UploadForm />
      {ordered.length === 0 ? (
        <Empty title={t('policy.none')}>
          <p>{t('policy.manageNone')}</p>
        </Empty>
      ) : (
        <ul className="plain policy-list">
          {ordered.map((policy) => (
            <li key={policy.id}>
              <h2>
                <Link to={`/console/policies/${policy.id}`}>{policy.title}</Link>
              </h2>
              <PolicyFacts policy={policy} />
              <p className="soft">{t('policy.undecided', { n: policy.counts.undecided })}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const rank = ({ state }: PolicySummary) => (state === 'review' ? 0 : state === 'active' ? 1 : 2);

function UploadForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    const lacks = !(file instanceof File) || file.size === 0;
    setMissing(lacks);
    if (lacks) return;
    const { name, size, lastModified } = file;
    await send({ name, size, lastModified }, async (key) => {
      const { id } = await takeInPolicy(browserFetchApi, file, key);
      await navigate(`/console/policies/${id}`);
    });
  };
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <Refusal problem={problem} missing={missing ? t('policy.fileMissing') : null} />
      <p>
        <label htmlFor="policy-file">{t('policy.file')}</label>
        <span id="policy-file-hint" className="hint">
          {t('policy.fileHint')}
        </span>
        <input
          id="policy-file"
          name="file"
          type="file"
          accept=".txt,.html,.htm,.docx,.pdf"
          aria-describedby="policy-file-hint"
        />
      </p>
      <p>
        <button type="submit" aria-disabled={busy}>
          {t(busy ? 'policy.reading' : 'policy.takeIn')}
        </button>
      </p>
    </form>
  );
}
