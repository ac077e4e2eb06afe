export { explainRatings, MovedRating } from './explain-ratings.js';
export { type RatedPlan, ratings } from './rate.js';
export { PlanRatings } from './rating.js';
