export { creditCodeCheckDigit, creditCodeProblem } from './credit-code.ts';
export { listOffices, mapIdsByName, mapParties, type Office } from './offices.repository.ts';
export { organisationMeasures } from './organisation-measures.repository.ts';
export {
  findMarks,
  mapOrganisationLabels,
  mapOrganisationNames,
  type OrganisationLabel,
} from './organisation-names.repository.ts';
export { presentRegion, replyRateOf } from './organisations.presenter.ts';
export {
  countOrganisations,
  findOrganisationByCode,
  findOrganisationByName,
  findOrganisationRow,
  insertOrganisations,
  mapOrganisations,
  type OrganisationRow,
} from './organisations.repository.ts';
export { organisationRoutes } from './organisations.routes.ts';
export { addOrganisation } from './organisations.service.ts';
export {
  claimOrganisation,
  lockOrganisation,
  pageOverseen,
  saveStanding,
} from './overseen.repository.ts';
export { removeUntouched } from './remove-untouched.repository.ts';
export { saveReplyFigures } from './reply-figures.repository.ts';
