import { type JoinRequest, ORGANISATION_ROLES } from '@rongqiao/contracts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { decideJoin } from '../../api/joining.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { ReasonForm } from '../console/reason-form.tsx';

/** Requests that wait for whoever reads this, oldest first. */
export function JoinRequests({ items }: { items: readonly JoinRequest[] }) {
  return (
    <ol className="plain rows">
      {items.map((item) => (
        <Row key={item.id} request={item} />
      ))}
    </ol>
  );
}

function Row({ request }: { request: JoinRequest }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { organisation, person, kind, message, askedAt, may } = request;
  return (
    <li>
      <h3>{t('joining.asks', { person: person.name, organisation: organisation.name })}</h3>
      <p className="row-facts">
        <span className="tag">{t(`joining.kinds.${kind}`)}</span>
        <span>{person.email}</span>
        <span>
          {t(person.emailConfirmed ? 'registration.emailConfirmed' : 'registration.emailUnconfirmed')}
        </span>
        <span>{t('registration.submittedOn', { date: formatDay(dayOfInstant(askedAt), locale) })}</span>
      </p>
      {message !== '' && <p>{message}</p>}
      {may.decide && <Decision request={request} />}
    </li>
  );
}

function Decision({ request }: { request: JoinRequest }) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const [role, setRole] = useState<(typeof ORGANISATION_ROLES)[number]>('publisher');
  return (
    <details>
      <summary>{t('joining.decide')}</summary>
      <p className="form">
        <label htmlFor={id}>{t('joining.roleIfApproved')}</label>
        <select
          id={id}
          value={role}
          onChange={(event) =>
            setRole(ORGANISATION_ROLES.find((one) => one === event.target.value) ?? 'publisher')
          }
        >
          {ORGANISATION_ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`members.roles.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <ReasonForm
        label={t('members.reason')}
        hint={t('joining.reasonHint')}
        choices={[
          { name: 'approve', label: t('console.approve'), needsReason: false },
          { name: 'refuse', label: t('console.refuse'), needsReason: true },
        ]}
        onChoose={async (name, reason) => {
          await decideJoin(
            browserFetchApi,
            request.id,
            name === 'approve' ? { decision: name, role } : { decision: name, reason },
          );
          await revalidate();
        }}
      />
    </details>
  );
}
