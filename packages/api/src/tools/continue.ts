import { parseArgs } from 'node:util';
import { beginEpoch } from '@planspor/projections';
import { ActorName } from '../access/credential.js';
import { openAsItIs } from './databases.js';
import { say, type Tool, toolFault } from './tool.js';

const usage = `planspor continue LEDGER --reason TEXT [--epoch NUMBER] [--as ID]

Says that a ledger of PLANSPOR_DATA or DATABASE_URL goes on from a backup, and that something it once held is lost: after it was
restored or imported, and before a server starts on it. Its epoch is raised, which every checkpoint from now on says, so that
whoever kept one of before can tell the two histories apart. It stands in the database for ever, with the reason, and
planspor verify tells it. Do not say it of a ledger that lost nothing.

  --reason TEXT   what happened, and where it is written down
  --epoch NUMBER  the number of the new epoch, where one that was lost is known to have had the next
  --as ID         the office that acts; absent: command-line`;

const options = {
  reason: { type: 'string' },
  epoch: { type: 'string' },
  as: { type: 'string', default: 'command-line' },
} as const;

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [ledger, ...rest] = positionals;
  const reason = values.reason?.trim() ?? '';
  if (ledger === undefined || rest.length > 0) throw toolFault('Say which ledger.');
  if (reason === '' || reason.length > 2000) throw toolFault('Say why in at most 2000 characters: --reason.');
  if (values.epoch !== undefined && !/^[1-9]\d{0,8}$/.test(values.epoch)) throw toolFault('--epoch is a whole number.');
  if (!ActorName.safeParse(values.as).success)
    throw toolFault('--as is the id of an office: letters, digits and . : - _');
  const database = await openAsItIs();
  try {
    const said = { ledger, reason, begunBy: values.as, begunAt: Date.now() };
    const epoch = values.epoch === undefined ? undefined : Number(values.epoch);
    const begun = await beginEpoch(database.db, { ...said, epoch });
    if (begun === undefined) throw toolFault(`There is no ledger ${ledger} in the database.`);
    if (begun === 'too-low') throw toolFault(`Ledger ${ledger} has reached epoch ${values.epoch}: say a later one.`);
    say(`${ledger}: epoch ${begun.epoch}, which goes on after event ${begun.position}`);
  } finally {
    await database.close();
  }
  return 0;
}

/** Says that a ledger goes on from a backup. */
export const continueTool: Tool = { summary: 'say that a ledger goes on from a backup', usage, run };
