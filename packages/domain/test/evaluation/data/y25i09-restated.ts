// Kilde: jobindsats.dk / STAR, table y25i09: long-term unemployed full-time persons, as the table stood on 19 August 2026 at
// 17:29 UTC and, restated, on 20 August at 07:06 UTC.

export const vintages = { before: '2026-08-19T17:29:00.000Z', after: '2026-08-20T07:06:00.000Z' } as const;

// biome-ignore format: a table
export const restatedFigures = [
  { area: '101', benefit: 'dagpenge', period: '2026-05', before: 2431, after: 2432 },
  { area: '101', benefit: 'dagpenge', period: '2026-06', before: 2417, after: 2460 },
  { area: '101', benefit: 'kontanthjaelp', period: '2026-06', before: 443, after: 454 },
  { area: '101', benefit: 'total', period: '2024-07', before: 2640, after: 2641 },
  { area: '101', benefit: 'total', period: '2025-11', before: 2659, after: 2658 },
  { area: '101', benefit: 'total', period: '2026-05', before: 2896, after: 2897 },
  { area: '101', benefit: 'total', period: '2026-06', before: 2860, after: 2913 },
  { area: '730', benefit: 'dagpenge', period: '2026-06', before: 203, after: 205 },
  { area: '730', benefit: 'kontanthjaelp', period: '2025-11', before: 93, after: 92 },
  { area: '730', benefit: 'kontanthjaelp', period: '2026-05', before: 120, after: 121 },
  { area: '730', benefit: 'kontanthjaelp', period: '2026-06', before: 125, after: 127 },
  { area: '730', benefit: 'total', period: '2025-11', before: 292, after: 291 },
  { area: '730', benefit: 'total', period: '2026-05', before: 334, after: 335 },
  { area: '730', benefit: 'total', period: '2026-06', before: 328, after: 332 },
] as const;
