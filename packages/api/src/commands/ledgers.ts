import { isMunicipality } from '@planspor/domain';

/** Whether a ledger may have this name: a municipality's code, or `dk` for what several use. */
export const mayBeLedger = (name: string): boolean => name === 'dk' || isMunicipality(name);
