export {
  insertMembership,
  insertPeople,
  insertUser,
  linkPerson,
  listUsers,
  setDemoUsersActive,
} from './accounts.repository.ts';
export { accountRoutes } from './accounts.routes.ts';
export { addUser, disableByEmail, findCaller, findCallerById, setPassword } from './accounts.service.ts';
export {
  listActingPeople,
  mapProfiles,
  mapReachablePeople,
  mapSignedUpPeople,
  type ReachablePerson,
  type SignedUpPerson,
} from './acting-people.repository.ts';
export { eraseByEmail } from './erase-account.ts';
export { maskEmail } from './mask-email.ts';
export {
  confirmEmail,
  countActiveWith,
  deleteMemberships,
  listMemberRows,
  listOwned,
  type MemberRow,
} from './members.repository.ts';
export { getProfile } from './profile.service.ts';
export { accountSecurityRoutes } from './security/account-security.routes.ts';
export { liftLockByEmail } from './security/locks.service.ts';
export { makeResetLink } from './security/send-ticket.ts';
export { forgetOldTickets } from './security/tickets.ts';
export { forgetOldTries } from './security/tries.ts';
export { createSignIn, hashPassword, type SignIn } from './sign-in.ts';
export { mapUserNames } from './user-names.repository.ts';
