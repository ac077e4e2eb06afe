import type { Instant } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import type { Fault } from '../problems/index.js';
import { readVintage } from './instants.js';
import type { ImportOptions, OptionName } from './options.js';
import type { Content } from './read-load.js';
import { roles } from './roles.js';

const onlyTables: readonly OptionName[] = [...roles, 'where'];

/** Options that the kind of body has no use for are refused: what was meant by them would be lost in silence. */
const uselessOptions = (content: Content, options: ImportOptions): readonly Fault[] => {
  const useless: readonly OptionName[] = [
    ...(content.kind === 'observations' ? onlyTables : []),
    ...(content.kind === 'csv' ? [] : (['delimiter'] as const)),
  ];
  const given = useless.filter((option) => options[option] !== undefined);
  return given.map((option) => ({
    pointer: options.at(option),
    code: 'no-use-here',
    detail: 'Has no meaning for a body of this kind',
  }));
};

const missing = (option: OptionName, detail: string): Fault => ({
  pointer: `/query/${option}`,
  code: 'missing',
  detail,
});

const vintageOf = (options: ImportOptions, now: Instant): Either.Either<Fault, Instant> => {
  const option = options.vintage === undefined ? 'updated' : 'vintage';
  const text = options.vintage ?? options.updated;
  if (text === undefined)
    return Either.left(
      missing('vintage', 'Required, as vintage or updated: when the source published or last updated these figures'),
    );
  const vintage = readVintage(text);
  const fault = (code: string, detail: string) => Either.left({ pointer: options.at(option), code, detail });
  if (vintage === undefined)
    return fault('wrong-format', 'Expected an instant such as 2026-08-20T07:06:00Z, or a day such as 2026-08-20');
  return vintage > now ? fault('in-the-future', 'The source cannot have published it yet') : Either.right(vintage);
};

const togetherFaults = (options: ImportOptions): readonly Fault[] => [
  ...(options.vintage !== undefined && options.updated !== undefined
    ? [{ pointer: options.at('updated'), code: 'not-together', detail: 'vintage says it already' }]
    : []),
  ...(options.complete === true && options.partial === true
    ? [
        {
          pointer: options.at('partial'),
          code: 'not-together',
          detail: 'With complete=true, what was left out would count as withdrawn',
        },
      ]
    : []),
];

/** Who published the figures and when, or everything that is wrong with what the request says about its file. */
export const readStatement = (
  content: Content,
  options: ImportOptions,
  now: Instant,
): Either.Either<readonly Fault[], { readonly source: string; readonly vintage: Instant }> => {
  const { source } = options;
  const vintage = vintageOf(options, now);
  const faults = [
    ...(source === undefined ? [missing('source', 'Required: who published the figures')] : []),
    ...(Either.isLeft(vintage) ? [vintage.left] : []),
    ...togetherFaults(options),
    ...uselessOptions(content, options),
  ];
  return source === undefined || Either.isLeft(vintage) || faults.length > 0
    ? Either.left(faults)
    : Either.right({ source, vintage: vintage.right });
};
