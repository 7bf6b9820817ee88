import { about } from './about.ts';
import { account } from './account.ts';
import { accounts } from './accounts.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { complaint } from './complaint.ts';
import { conference } from './conference.ts';
import { console } from './console.ts';
import { editor } from './editor.ts';
import { errors } from './errors.ts';
import { exposure } from './exposure.ts';
import { home } from './home.ts';
import { imports } from './imports.ts';
import { introduction } from './introduction.ts';
import { joining } from './joining.ts';
import { listing } from './listing.ts';
import { members } from './members.ts';
import { notice } from './notice.ts';
import { obligation } from './obligation.ts';
import { organisation } from './organisation.ts';
import { policy } from './policy.ts';
import { privacy } from './privacy.ts';
import { recommendation } from './recommendation.ts';
import { registration } from './registration.ts';
import { review } from './review.ts';
import { saved } from './saved.ts';
import { search } from './search.ts';
import { synonym } from './synonym.ts';
import { target } from './target.ts';
import { task } from './task.ts';
import { workbench } from './workbench.ts';

export const messages = {
  about,
  account,
  accounts,
  codes,
  common,
  complaint,
  conference,
  console,
  editor,
  errors,
  exposure,
  home,
  imports,
  introduction,
  joining,
  listing,
  members,
  notice,
  obligation,
  organisation,
  policy,
  privacy,
  review,
  recommendation,
  registration,
  saved,
  search,
  synonym,
  target,
  task,
  workbench,
};
