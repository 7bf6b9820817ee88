import type { Me } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useNavigate, useRevalidator } from 'react-router';
import { removeMember } from '../../api/members.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ReasonForm } from '../console/reason-form.tsx';
import { Invitations } from './invitations.tsx';
import { JoinRequests } from './join-requests.tsx';
import type { MembersData } from './load-members.ts';
import { MemberRow } from './member-row.tsx';

/** The people of an organisation, for its owners; leaving, for everybody in it. */
export function MembersPage() {
  const { t } = useTranslation();
  const { me, organisation, managed } = useLoaderData<MembersData>();
  return (
    <div className="page">
      <PageHead
        title={t('members.title')}
        description={t('members.description')}
        path="/work/members"
        index={false}
      />
      <h1>{t('members.title')}</h1>
      {organisation === null ? (
        <Empty title={t('members.nowhere')}>
          <p>{t('members.nowhereText')}</p>
          <p>
            <Link to="/organisations">{t('members.findOrganisation')}</Link>
          </p>
          <p>
            <Link to="/work/joining">{t('joining.mine')}</Link>
          </p>
        </Empty>
      ) : (
        <>
          <p>
            <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>
          </p>
          <OtherOrganisations me={me} shown={organisation.id} />
          <noscript>
            <p>{t('common.needsScript')}</p>
          </noscript>
          {managed === null ? (
            <OwnMembership me={me} organisationId={organisation.id} />
          ) : (
            <div key={organisation.id}>
              <People members={managed.members.items} organisationId={organisation.id} />
              <Waiting items={managed.waiting.items} />
              <Invitations organisationId={organisation.id} invitations={managed.invitations.items} />
            </div>
          )}
        </>
      )}
    </div>
  );
}

function OtherOrganisations({ me, shown }: { me: Me; shown: string }) {
  const { t } = useTranslation();
  const others = new Map(
    me.memberships
      .filter(({ organisation }) => organisation.id !== shown)
      .map(({ organisation }) => [organisation.id, organisation.name]),
  );
  if (others.size === 0) return null;
  return (
    <p className="organisation-choice soft">
      {t('workbench.chooseOrganisation')}
      {[...others].map(([id, name]) => (
        <Link key={id} to={`/work/members?organisation=${id}`}>
          {name}
        </Link>
      ))}
    </p>
  );
}

function People({
  members,
  organisationId,
}: {
  members: NonNullable<MembersData['managed']>['members']['items'];
  organisationId: string;
}) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('members.people', { n: members.length })}</h2>
      <ul className="plain rows">
        {members.map((member) => (
          <MemberRow key={member.userId} member={member} organisationId={organisationId} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ items }: { items: NonNullable<MembersData['managed']>['waiting']['items'] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('joining.waiting', { n: items.length })}</h2>
      {items.length === 0 ? (
        <p className="soft">{t('joining.nobodyWaits')}</p>
      ) : (
        <JoinRequests items={items} />
      )}
    </section>
  );
}

/** What somebody sees who does not answer for the people: their own role, and how to leave. */
function OwnMembership({ me, organisationId }: { me: Me; organisationId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const roles = me.memberships
    .filter(({ organisation }) => organisation.id === organisationId)
    .map(({ role }) => t(`members.roles.${role}`));
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('members.own')}</h2>
      <p>{t('members.ownRoles', { roles: roles.join(t('common.separator')) })}</p>
      <p className="soft">{t('members.ownersManage')}</p>
      <details>
        <summary>{t('members.leave')}</summary>
        <ReasonForm
          label={t('members.reason')}
          hint={t('members.leaveHint')}
          choices={[{ name: 'leave', label: t('members.leaveNow'), needsReason: true }]}
          onChoose={async (_, reason) => {
            await removeMember(browserFetchApi, { id: organisationId, user: me.id }, reason);
            await navigate('/work');
            await revalidate();
          }}
        />
      </details>
    </section>
  );
}
