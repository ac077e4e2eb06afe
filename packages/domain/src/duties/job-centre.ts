import { type DutyCase, evidenceOf, type Finding } from './duty-check.js';
import { isJobCentre } from './named-bodies.js';

/** Whether the plan names the job centre that carries it out. A unit with another sort of name may or may not be one. */
export const checkJobCentre = ({ head, run }: DutyCase): Finding => {
  const drafted = run.find(({ type }) => type === 'PlanDrafted');
  const evidence = drafted === undefined ? [] : evidenceOf(run, drafted.id);
  if (head.unit === undefined)
    return { state: 'open', sentence: { da: 'Planen nævner intet jobcenter.', en: 'The plan names no job centre.' } };
  if (!isJobCentre(head.unit))
    return {
      state: 'not-decidable',
      evidence,
      sentence: {
        da: `Planen nævner ${head.unit}; om det er et jobcenter, kan ikke ses.`,
        en: `The plan names ${head.unit}; whether that is a job centre cannot be seen.`,
      },
    };
  return {
    state: 'met',
    evidence,
    sentence: { da: `Planen nævner ${head.unit}.`, en: `The plan names ${head.unit}.` },
  };
};
