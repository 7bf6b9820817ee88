export { creditCodeProblem } from './credit-code.ts';
export { mapOrganisationNames } from './organisation-names.repository.ts';
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
export { saveReplyFigures } from './reply-figures.repository.ts';
