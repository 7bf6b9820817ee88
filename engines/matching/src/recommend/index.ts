export type { ReasonLanguage } from './describe-reason.ts';
export { describeReason } from './describe-reason.ts';
export type { Profile } from './profile.ts';
export type { RankedRecommendations, RankOptions } from './rank-recommendations.ts';
export { rankRecommendations } from './rank-recommendations.ts';
export type { Reason, ReasonParams, Recommendation } from './reason.ts';
export { recommendExhaustively } from './recommend-exhaustively.ts';
export type { Recommender, RecommenderInput, RecommendOptions } from './recommender.ts';
export { createRecommender } from './recommender.ts';
