export {
  mapOrganisationLabels,
  mapOrganisationNames,
  type OrganisationLabel,
} from './organisation-names.repository.ts';
export { presentRegion, replyRateOf } from './organisations.presenter.ts';
export {
  countOrganisations,
  findOrganisationByName,
  findOrganisationRow,
  insertOrganisations,
  mapOrganisations,
  type OrganisationRow,
} from './organisations.repository.ts';
export { organisationRoutes } from './organisations.routes.ts';
export { addOrganisation } from './organisations.service.ts';
export { saveReplyFigures } from './reply-figures.repository.ts';
