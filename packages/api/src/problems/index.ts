export { asProblem, lastResort, type ProblemAnswer, problemAnswer, problemType } from './document.js';
export { firstFaults } from './faults.js';
export type { ProblemKind } from './kind.js';
export {
  type Fault,
  isProblem,
  type Problem,
  problem,
  withHeaders,
  withoutUndefined,
} from './problem.js';
export { faultSchema, problemComponent, problemUnion } from './schemas.js';
export { type ProblemCode, problemKind, problems, refusalCodes } from './table.js';
