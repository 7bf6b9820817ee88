import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { PageHead } from '../../ui/page-head.tsx';
import { useReadByOpening } from '../notifications/use-read-by-opening.ts';
import { Agreement } from './agreement.tsx';
import { AnswerStep } from './answer-step.tsx';
import { Contacts } from './contacts.tsx';
import { Conversation } from './conversation.tsx';
import { History } from './history.tsx';
import { IntroductionFacts } from './introduction-facts.tsx';
import { Invitation } from './invitation.tsx';
import type { IntroductionData } from './load-introductions.ts';
import { Outcome } from './outcome.tsx';
import { shortParty } from './party-name.ts';
import { StandingLine } from './standing-line.tsx';
import { useMoving } from './use-moving.ts';

/** One introduction: who, about what, where it stands and what to do; contacts, conversation, terms, outcome, what happened. */
export function IntroductionPage() {
  const { t } = useTranslation();
  const { introduction, messages } = useLoaderData<IntroductionData>();
  const path = `/work/introductions/${introduction.id}`;
  const title = t('introduction.pageTitle', { party: shortParty(introduction, t) });
  useReadByOpening(path);
  const { said, done, move } = useMoving();
  const step = { introduction, move };
  return (
    <div className="page introduction">
      <PageHead title={title} description={introduction.listing.title} path={path} index={false} />
      <div className="introduction-main">
        <h1>{title}</h1>
        <StandingLine introduction={introduction} />
        <p ref={said} role="status" tabIndex={-1} className="said">
          {done !== null && t(done)}
        </p>
        {introduction.state === 'invited' && <Invitation introduction={introduction} />}
        <AnswerStep {...step} />
        <IntroductionFacts introduction={introduction} />
        <Contacts introduction={introduction} />
        {introduction.state !== 'invited' && <Conversation {...step} messages={messages} />}
        <Agreement {...step} />
        <Outcome {...step} />
      </div>
      <History introduction={introduction} />
    </div>
  );
}
