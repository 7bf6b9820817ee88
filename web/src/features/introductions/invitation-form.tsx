import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InvitationParties } from './invitation-parties.tsx';
import type { InvitationData } from './load-introductions.ts';
import { Refusal } from './refusal.tsx';
import { useInviting } from './use-inviting.ts';
import { useKeptText } from './use-kept-text.ts';

const LONGEST = 1000;

/** For whom, about which listing of ours, and a message. What was typed stays when it is refused. */
export function InvitationForm({ data }: { data: InvitationData }) {
  const { t } = useTranslation();
  const { listing, options, mine } = data;
  const allowed = options.filter((option) => option.allowed);
  const [organisation, setOrganisation] = useState(allowed[0]?.organisation?.id ?? '');
  const [ours, setOurs] = useState('');
  const message = useKeptText(`invite:${listing.id}`);
  const { busy, problem, missing, submit } = useInviting({ listingId: listing.id, onSent: message.forget });
  const fitting = mine.filter((candidate) => candidate.organisation.id === organisation);
  const chosen = fitting.some(({ id }) => id === ours) ? ours : '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit({ organisation, ours: chosen, message: message.text.trim() });
  };
  return (
    <form className="form" method="post" onSubmit={onSubmit} noValidate>
      <Refusal problem={problem} missing={missing && t(missing)} />
      <InvitationParties options={options} chosen={organisation} onChoose={setOrganisation} />
      {fitting.length > 0 && (
        <p>
          <label htmlFor="ours">{t('introduction.myListing')}</label>
          <select id="ours" name="ours" value={chosen} onChange={(event) => setOurs(event.target.value)}>
            <option value="">{t('introduction.myListingNone')}</option>
            {fitting.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </p>
      )}
      <p>
        <label htmlFor="message">{t('introduction.message')}</label>
        <span id="message-hint" className="hint">
          {t('introduction.messageHint')}
        </span>
        <textarea
          id="message"
          name="message"
          rows={7}
          maxLength={LONGEST}
          required
          aria-describedby="message-hint"
          value={message.text}
          onChange={(event) => message.change(event.target.value)}
        />
      </p>
      <p className="soft">
        {t(organisation === '' ? 'introduction.asMyselfText' : 'introduction.whatTheySee')}
      </p>
      <p className="actions">
        <button type="submit" aria-disabled={busy}>
          {t(busy ? 'introduction.sending' : 'introduction.send')}
        </button>
        <Link className="button button-plain" to={`/listings/${listing.id}`}>
          {t('introduction.back')}
        </Link>
      </p>
    </form>
  );
}
