/**
 * The version of the reference data, a day: what stands here is what was known then. Every answer that rests on
 * reference data names it. Change it with every change to a file of this folder.
 */
export const referenceVersion = '2026-11-29';
