export { type CatalogueOccupation, type CodedExample, type EverydayTitles, groupOf } from './catalogue.ts';
export {
  type CoderKnowledge,
  type CodingCandidate,
  type OccupationCode,
  OccupationCoder,
  type TitledPost,
} from './coder.ts';
export { occupationsOfTree } from './read-catalogue.ts';
