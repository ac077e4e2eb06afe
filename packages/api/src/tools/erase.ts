import { parseArgs } from 'node:util';
import {
  allViews,
  clearFolder,
  findText,
  type OpenDatabase,
  placeOfEvent,
  type TextPlace,
  waitFor,
} from '@planspor/projections';
import { v7 } from 'uuid';
import { openAsItIs } from './databases.js';
import { isId, say, type Tool, toolFault } from './tool.js';

const usage = `planspor erase --find TEXT
planspor erase EVENT --law TEXT --body NAME --on DAY [--reference TEXT] [--reason TEXT] [--as ID]
planspor erase --clear

Erases the content of an event from the database of PLANSPOR_DATA or DATABASE_URL, because the law asks for it. An event in its
stream says so, and every proof stays valid. Only what nothing reads any more can be erased: correct or annul the event first.

  --find TEXT        every event whose content holds the text, and every kept refusal that quotes it
  --law TEXT         the legal basis
  --body NAME        who decided it, and
  --on DAY           when
  --reference TEXT   where that is written down
  --as ID            the office that acts; absent: command-line
  --clear            of the embedded database: writes its files anew, so that no byte of what was erased is left in the folder

With the embedded database EVENT does what --clear does as well. A PostgreSQL server keeps the bytes until they are written over:
see docs/audit.md.`;

const text = { type: 'string' } as const;
const options = {
  find: text,
  law: text,
  body: text,
  on: text,
  reference: text,
  reason: text,
  as: { type: 'string', default: 'command-line' },
  clear: { type: 'boolean', default: false },
} as const;

const placeText = (place: TextPlace): string => {
  const stream = `${place.streamType === '' ? 'an unknown stream' : place.streamType} ${place.stream}`;
  return place.kind === 'event'
    ? `${place.ledger}: event ${place.event} (${place.type}, version ${place.version} of ${stream})`
    : `${place.ledger}: the refusal of command ${place.command} of ${place.caller} (${stream})`;
};

async function find({ db }: OpenDatabase, wanted: string): Promise<number> {
  const places = await findText(db, wanted);
  for (const place of places) say(placeText(place));
  say(
    places.length === 0
      ? 'It stands nowhere.'
      : `It stands in ${places.length} ${places.length === 1 ? 'place' : 'places'}.`,
  );
  return places.length === 0 ? 0 : 1;
}

async function clear({ kind, db }: OpenDatabase): Promise<void> {
  if (kind !== 'pglite') throw toolFault('Only the files of an embedded database can be written anew from here.');
  await clearFolder(db);
  say('The files were written anew.');
}

interface ErasureSaid {
  readonly law?: string | undefined;
  readonly body?: string | undefined;
  readonly on?: string | undefined;
  readonly reference?: string | undefined;
  readonly reason?: string | undefined;
  readonly as: string;
}

/** Sends the command as a server takes it, so that it is decided by the same rules. */
async function erase({ db, kind }: OpenDatabase, event: string, said: ErasureSaid): Promise<void> {
  const { law: legalBasis, body, on: takenOn, reference, reason } = said;
  if (legalBasis === undefined || body === undefined || takenOn === undefined)
    throw toolFault('Say the legal basis and who decided when: --law, --body, --on.');
  const place = isId(event) ? await placeOfEvent(db, event) : undefined;
  if (place === undefined) throw toolFault(`There is no event ${event}.`);
  const { buildApp } = await import('../server/app.js');
  const app = await buildApp({ db, kind, log: { level: 'silent' } });
  try {
    const answer = await app.inject({
      method: 'POST',
      url: `/v1/${place.type}s/${place.stream}/erasures`,
      headers: { 'idempotency-key': v7(), 'if-match': '*', 'acting-as': `admin ${said.as}` },
      payload: {
        data: { event, legalBasis },
        decision: { body, takenOn, ...(reference && { reference }) },
        ...(reason && { reason }),
      },
    });
    const told = answer.json<ErasureTold>();
    if (answer.statusCode !== 200) throw toolFault(faultsIn(told));
    if (told.lastPosition === undefined) return say('It has been erased before; nothing changed.');
    for (const view of allViews) await waitFor(db, place.ledger, view, told.lastPosition, 60_000);
    say(`${place.ledger}: erased; event ${told.lastPosition} says so`);
  } finally {
    await app.close();
  }
}

interface ErasureTold {
  readonly title: string;
  readonly detail?: string;
  readonly lastPosition?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

const faultsIn = ({ title, detail, errors = [] }: ErasureTold): string =>
  [
    detail ?? title,
    ...errors.filter((error) => error.detail !== detail).map((error) => `${error.pointer}: ${error.detail}`),
  ].join('\n');

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [event, ...rest] = positionals;
  const asked = [event, values.find, values.clear || undefined].filter((each) => each !== undefined);
  if (asked.length !== 1 || rest.length > 0) throw toolFault('Say one thing: an event, --find or --clear.');
  const database = await openAsItIs();
  try {
    if (values.find !== undefined) return await find(database, values.find);
    if (event !== undefined) await erase(database, event, values);
    if (values.clear || database.kind === 'pglite') await clear(database);
  } finally {
    await database.close();
  }
  return 0;
}

/** Erases the content of an event. */
export const eraseTool: Tool = { summary: 'erase the content of an event, because the law asks for it', usage, run };
