/** What speaks for an occupation. */
export const FEATURES = [
  'exact',
  'similar',
  'segment',
  'several',
  'contained',
  'head',
  'official',
  'described',
  'described-name',
  'aside',
  'minor-group',
  'middle-group',
] as const;

/** Name of a feature. */
type Feature = (typeof FEATURES)[number];
/** One number a feature. */
export type FeatureValues = Record<Feature, number>;

/** Set by judgement before any judged title was looked at; not fitted to a sample. */
export const WEIGHTS: Readonly<FeatureValues> = {
  exact: 1.5,
  similar: 4,
  segment: 2.5,
  several: 1.5,
  contained: 2,
  head: 1.2,
  official: 0.6,
  described: 2,
  'described-name': 0.8,
  aside: 0.8,
  'minor-group': 0.8,
  'middle-group': 0.8,
};

/** A feature's values, all nought. */
export function noFeatures(): FeatureValues {
  return Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as FeatureValues;
}
