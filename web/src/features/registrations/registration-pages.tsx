import type { Registration, RegistrationList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useNavigate, useRevalidator } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RegistrationFacts } from './registration-facts.tsx';
import { RegistrationForm } from './registration-form.tsx';

/** What I have registered and where it stands. */
export function MyRegistrationsPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { items } = useLoaderData<RegistrationList>();
  return (
    <div className="page narrow">
      <PageHead
        title={t('registration.mine')}
        description={t('registration.description')}
        path="/work/registrations"
        index={false}
      />
      <h1>{t('registration.mine')}</h1>
      {items.length === 0 ? (
        <Empty>
          <p>{t('registration.none')}</p>
        </Empty>
      ) : (
        <ul className="plain rows">
          {items.map((item) => (
            <li key={item.id}>
              <h2>
                <Link to={`/work/registrations/${item.id}`}>{item.name}</Link>
              </h2>
              <p className="row-facts">
                <span className="tag">{t(`registration.states.${item.state}`)}</span>
                <span>
                  {t('registration.submittedOn', { date: formatDay(dayOfInstant(item.submittedAt), locale) })}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link className="button" to="/work/registrations/new">
          {t('registration.title')}
        </Link>
      </p>
    </div>
  );
}

export function NewRegistrationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="page narrow">
      <PageHead
        title={t('registration.title')}
        description={t('registration.description')}
        path="/work/registrations/new"
        index={false}
      />
      <h1>{t('registration.title')}</h1>
      <p>{t('registration.lead')}</p>
      <p>
        <Link to="/organisations">{t('joining.orJoin')}</Link>
      </p>
      <noscript>
        <p>{t('common.needsScript')}</p>
      </noscript>
      <RegistrationForm onDone={(id) => void navigate(`/work/registrations/${id}`)} />
    </div>
  );
}

/** One registration; a returned one with the form to amend it. */
export function RegistrationPage() {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const registration = useLoaderData<Registration>();
  const { id, name, state, may, organisationId } = registration;
  return (
    <div className="page narrow">
      <PageHead title={name} description={name} path={`/work/registrations/${id}`} index={false} />
      <h1>{name}</h1>
      <p role="status">{t(`registration.next.${state}`)}</p>
      <RegistrationFacts registration={registration} />
      {organisationId !== undefined && (
        <p>
          <Link className="onward" to={`/organisations/${organisationId}`}>
            {t('registration.seeOrganisation')}
          </Link>
        </p>
      )}
      {may.revise && (
        <section aria-labelledby="amend">
          <h2 id="amend">{t('registration.amend')}</h2>
          <RegistrationForm before={registration} onDone={() => void revalidate()} />
        </section>
      )}
    </div>
  );
}
