export { type Job, type RunningJobs, startJobs } from './start-jobs.ts';
