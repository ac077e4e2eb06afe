import { isErasure } from '@planspor/domain';
import { refusalsQuoting } from '@planspor/projections';
import type { Services } from '../services/services.js';
import type { CommandRequest } from './execute.js';

type AskedFor<State> = CommandRequest<State>['proposals'];

/** Adds to each erasure the kept refusals that may quote what it erases: they are erased with it. */
export async function nameQuotingRefusals<State>(
  services: Services,
  { ledger, stream }: { readonly ledger: string; readonly stream: string },
  proposals: AskedFor<State>,
): Promise<AskedFor<State>> {
  if (!proposals.some(isErasure)) return proposals;
  return Promise.all(
    proposals.map(async (proposal) => {
      if (!isErasure(proposal)) return proposal;
      const data = proposal.data as { readonly event: string };
      const answers = await refusalsQuoting(services.db, ledger, stream, data.event);
      return answers.length === 0 ? proposal : { ...proposal, data: { ...data, answers } };
    }),
  );
}
