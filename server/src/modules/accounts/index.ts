export {
  insertMembership,
  insertPeople,
  insertUser,
  linkPerson,
  listUsers,
  setDemoUsersActive,
} from './accounts.repository.ts';
export { accountRoutes } from './accounts.routes.ts';
export { addUser, disableByEmail, findCaller, setPassword } from './accounts.service.ts';
export {
  listActingPeople,
  mapProfiles,
  mapReachablePeople,
  type ReachablePerson,
} from './acting-people.repository.ts';
export { getProfile } from './profile.service.ts';
export { createSignIn, hashPassword, type SignIn } from './sign-in.ts';
