export { creditCodeProblem } from './credit-code.ts';
export { presentOrganisation, presentRegion, replyRateOf } from './organisations.presenter.ts';
export {
  countOrganisations,
  findOrganisationByName,
  findOrganisationRow,
  insertOrganisations,
  listOrganisationAddresses,
  mapOrganisations,
  type NewOrganisation,
  type OrganisationRow,
  pageOrganisations,
} from './organisations.repository.ts';
export { type OrganisationContext, organisationRoutes } from './organisations.routes.ts';
