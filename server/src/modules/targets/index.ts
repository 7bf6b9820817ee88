export { findMeasure, openMeasureShelf } from './measure-shelf.ts';
export { insertReports } from './targets.repository.ts';
export { targetRoutes } from './targets.routes.ts';
