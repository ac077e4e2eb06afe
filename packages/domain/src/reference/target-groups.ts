import type { SchemeGroup } from './target-group-schemes.js';

// The people, named once: a scheme only numbers them.
const people = {
  unemploymentBenefit: {
    key: 'unemployment-benefit',
    title: { da: 'Dagpengemodtagere', en: 'Recipients of unemployment benefit' },
  },
  cashBenefitJobReady: {
    key: 'cash-benefit-job-ready',
    title: { da: 'Jobparate kontanthjælpsmodtagere', en: 'Job-ready recipients of cash benefit' },
  },
  cashBenefitActivityReady: {
    key: 'cash-benefit-activity-ready',
    title: { da: 'Aktivitetsparate kontanthjælpsmodtagere', en: 'Activity-ready recipients of cash benefit' },
  },
  educationBenefitEducationReady: {
    key: 'education-benefit-education-ready',
    title: {
      da: 'Uddannelsesparate uddannelseshjælpsmodtagere',
      en: 'Education-ready recipients of education benefit',
    },
  },
  educationBenefitActivityReady: {
    key: 'education-benefit-activity-ready',
    title: { da: 'Aktivitetsparate uddannelseshjælpsmodtagere', en: 'Activity-ready recipients of education benefit' },
  },
  sicknessBenefit: {
    key: 'sickness-benefit',
    title: { da: 'Sygedagpengemodtagere', en: 'Recipients of sickness benefit' },
  },
  jobClarification: {
    key: 'job-clarification',
    title: { da: 'Personer i jobafklaringsforløb', en: 'People in a job clarification course' },
  },
  resourceCourse: {
    key: 'resource-course',
    title: { da: 'Personer i ressourceforløb', en: 'People in a resource course' },
  },
  flexJob: {
    key: 'flex-job',
    title: { da: 'Personer visiteret til fleksjob mv.', en: 'People assigned to a flex job or similar' },
  },
  rehabilitation: {
    key: 'rehabilitation',
    title: { da: 'Revalidender', en: 'People in rehabilitation' },
  },
  disabilityPension: {
    key: 'disability-pension',
    title: { da: 'Førtidspensionister', en: 'Recipients of disability pension' },
  },
  newGraduatesWithDisability: {
    key: 'new-graduates-with-disability',
    title: { da: 'Nyuddannede med handicap', en: 'New graduates with a disability' },
  },
  withoutBenefit: {
    key: 'without-benefit',
    title: { da: 'Ledige selvforsørgende', en: 'Unemployed people without a benefit' },
  },
  under18: {
    key: 'under-18',
    title: { da: 'Unge under 18 år', en: 'Young people under 18' },
  },
} as const;

const closing = 'Closed to new entrants in 2026 by act 1750 of 29 December 2025; those already in it stay.';

/** LAB § 2 as it stood from July 2014 to the end of 2019. */
export const targetGroupsOf2014: readonly SchemeGroup[] = [
  { number: 1, ...people.unemploymentBenefit },
  { number: 2, ...people.cashBenefitJobReady, note: 'Without those in nos. 12 and 13.' },
  { number: 3, ...people.cashBenefitActivityReady, note: 'Without those in nos. 12 and 13.' },
  { number: 4, ...people.rehabilitation },
  { number: 5, ...people.sicknessBenefit },
  { number: 6, ...people.disabilityPension },
  { number: 7, ...people.flexJob },
  {
    number: 8,
    ...people.newGraduatesWithDisability,
    note: 'Since 2020 under the act on compensation for disabilities.',
  },
  { number: 9, ...people.under18 },
  { number: 10, ...people.withoutBenefit },
  { number: 11, ...people.resourceCourse },
  { number: 12, ...people.educationBenefitEducationReady },
  { number: 13, ...people.educationBenefitActivityReady },
  { number: 14, ...people.jobClarification },
];

/** LAB § 6 since 2020. */
export const targetGroupsOf2020: readonly SchemeGroup[] = [
  { number: 1, ...people.unemploymentBenefit },
  { number: 2, ...people.cashBenefitJobReady, note: 'From 30 years, or younger with a vocational qualification.' },
  { number: 3, ...people.cashBenefitActivityReady, note: 'From 30 years, or younger with a vocational qualification.' },
  { number: 4, ...people.educationBenefitEducationReady },
  { number: 5, ...people.educationBenefitActivityReady },
  { number: 6, ...people.sicknessBenefit },
  { number: 7, ...people.jobClarification },
  { number: 8, ...people.resourceCourse, note: closing },
  { number: 9, ...people.flexJob },
  { number: 10, ...people.rehabilitation, note: closing },
  { number: 11, ...people.disabilityPension },
  { number: 12, ...people.withoutBenefit },
  { number: 13, ...people.under18 },
];
