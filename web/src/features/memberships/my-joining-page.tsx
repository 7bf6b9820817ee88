import type { JoinRequest, JoinRequestList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useRevalidator } from 'react-router';
import { withdrawJoin } from '../../api/joining.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** What I asked to join, and where it stands. */
export function MyJoiningPage() {
  const { t } = useTranslation();
  const { items } = useLoaderData<JoinRequestList>();
  return (
    <div className="page narrow">
      <PageHead
        title={t('joining.mine')}
        description={t('joining.lead')}
        path="/work/joining"
        index={false}
      />
      <h1>{t('joining.mine')}</h1>
      {items.length === 0 ? (
        <Empty>
          <p>{t('joining.none')}</p>
        </Empty>
      ) : (
        <ul className="plain rows">
          {items.map((item) => (
            <Row key={item.id} request={item} />
          ))}
        </ul>
      )}
      <p>
        <Link to="/organisations">{t('members.findOrganisation')}</Link>
      </p>
    </div>
  );
}

function Row({ request }: { request: JoinRequest }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const { id, organisation, state, kind, askedAt, reason, decidedBy, may } = request;
  return (
    <li>
      <h2>
        <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>
      </h2>
      <p className="row-facts">
        <span className="tag">{t(`joining.states.${state}`)}</span>
        <span>{t(`joining.kinds.${kind}`)}</span>
        <span>{t('registration.submittedOn', { date: formatDay(dayOfInstant(askedAt), locale) })}</span>
      </p>
      {state === 'pending' && <p className="soft">{t(`joining.waitsFor.${decidedBy}`)}</p>}
      {reason !== undefined && <p>{t('joining.because', { reason })}</p>}
      <Refusal problem={problem} typed={false} />
      {may.withdraw && (
        <p>
          <button
            type="button"
            className="button button-plain"
            aria-disabled={busy}
            onClick={() =>
              void send(id, async () => {
                await withdrawJoin(browserFetchApi, id);
                await revalidate();
              })
            }
          >
            {t('joining.withdrawOf', { name: organisation.name })}
          </button>
        </p>
      )}
    </li>
  );
}
