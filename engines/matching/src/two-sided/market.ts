/**
 * People and posts with the pairs worth a look, row by row of people (compressed rows). Scores are all there is of a pair:
 * sex, ethnicity, household registration and disability cannot enter here.
 */
export interface Market {
  /** Free places of each person; 1 as a rule. */
  peopleCapacity: Float64Array;
  /** Free places of each post (headcount). */
  postCapacity: Float64Array;
  /** Pairs of person `i` are those from `starts[i]` up to `starts[i + 1]`. */
  starts: Uint32Array;
  /** Post of each pair. */
  posts: Uint32Array;
  /** How much the person wants the post, 0 to 1. */
  wanted: Float32Array;
  /** How much the post wants the person, 0 to 1. */
  welcome: Float32Array;
}

/** One pair, before it is put in rows. */
export interface Pair {
  person: number;
  post: number;
  wanted: number;
  welcome: number;
}

/** Puts pairs in rows. */
export function createMarket(input: {
  peopleCapacity: readonly number[];
  postCapacity: readonly number[];
  pairs: readonly Pair[];
}): Market {
  const { peopleCapacity, postCapacity } = input;
  const pairs = [...input.pairs].sort((a, b) => a.person - b.person || a.post - b.post);
  const starts = new Uint32Array(peopleCapacity.length + 1);
  for (const { person } of pairs) starts[person + 1] = (starts[person + 1] ?? 0) + 1;
  for (let i = 0; i < peopleCapacity.length; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  return {
    peopleCapacity: Float64Array.from(peopleCapacity),
    postCapacity: Float64Array.from(postCapacity),
    starts,
    posts: Uint32Array.from(pairs, ({ post }) => post),
    wanted: Float32Array.from(pairs, ({ wanted }) => wanted),
    welcome: Float32Array.from(pairs, ({ welcome }) => welcome),
  };
}
