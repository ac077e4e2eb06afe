/**
 * A *landsdel*: the eleven provinces in which Statistics Denmark and Eurostat (NUTS 3) give figures. A province is an area
 * of its own, also where it covers the same ground as a municipality or a region. `code` is the NUTS code.
 */
export type Province = { readonly code: string; readonly name: string };

/** The provinces since 2007. */
export const provinces: readonly Province[] = [
  { code: 'DK011', name: 'Byen København' },
  { code: 'DK012', name: 'Københavns omegn' },
  { code: 'DK013', name: 'Nordsjælland' },
  { code: 'DK014', name: 'Bornholm' },
  { code: 'DK021', name: 'Østsjælland' },
  { code: 'DK022', name: 'Vest- og Sydsjælland' },
  { code: 'DK031', name: 'Fyn' },
  { code: 'DK032', name: 'Sydjylland' },
  { code: 'DK041', name: 'Vestjylland' },
  { code: 'DK042', name: 'Østjylland' },
  { code: 'DK050', name: 'Nordjylland' },
];
