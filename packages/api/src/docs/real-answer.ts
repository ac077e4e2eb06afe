import type { PlanDocument } from '@planspor/domain';
import { type Ask, isNotTold } from '../pages/asking.js';
import type { DescribedApi, Operation, Parameter } from './described.js';

interface FirstOnes {
  readonly items: readonly { readonly id: string }[];
}

const firstOf = async (ask: Ask, path: string): Promise<string | undefined> =>
  (await ask<FirstOnes>(path, { limit: '1' })).body.items[0]?.id;

/** Lists of a plan are called after what they hold: `goals`, `budgetLines`, `annexes`. */
const firstInPlan = (plan: PlanDocument, name: string): string | undefined => {
  const list: unknown = Reflect.get(plan, `${name}s`) ?? Reflect.get(plan, `${name}es`);
  const id: unknown = Array.isArray(list) ? Reflect.get(Object(list[0]), 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** What stands in an address for something that is there: the first plan, indicator or group, and what that plan holds. */
const someOf = async (ask: Ask, { name, schema }: Parameter): Promise<string | undefined> => {
  if (name === 'indicator' || name === 'group') return firstOf(ask, `/v1/${name}s`);
  if (name === 'code') return 'not-found';
  if (schema?.enum !== undefined) return String(schema.enum[0]);
  const id = await firstOf(ask, '/v1/plans');
  if (id === undefined || name === 'plan') return id;
  const { body: plan } = await ask<PlanDocument>(`/v1/plans/${id}`);
  if (name === 'version') return String(plan.version);
  return name === 'ledger' ? plan.municipality.code : firstInPlan(plan, name);
};

/** How much of an answer is shown. */
const mostLines = 60;

const shortened = (body: unknown): string => {
  const lines = JSON.stringify(body, null, 2).split('\n');
  return lines.length <= mostLines
    ? lines.join('\n')
    : [...lines.slice(0, mostLines), `… ${lines.length - mostLines} lines more`].join('\n');
};

/** What this server answers to an operation that only reads: the address that was asked, and the beginning of the answer. */
export interface RealAnswer {
  readonly address: string;
  readonly text: string;
}

/**
 * Asks a reading operation about the first thing there is, as whoever reads the page; undefined for one that changes
 * something, that is no JSON, that needs to be told more, or where there is nothing yet or nothing may be seen.
 */
export const realAnswer = async (
  ask: Ask,
  { method, path, parameters = [], responses }: Operation,
  { resolved }: DescribedApi,
): Promise<RealAnswer | undefined> => {
  const all = parameters.map((each) => resolved(each)).filter(({ in: where }) => where !== 'header');
  const isJson = Object.keys(resolved(responses['200'] ?? { description: '' }).content ?? {})[0] === 'application/json';
  const mustSay = all.some(({ in: where, required }) => where === 'query' && required === true);
  if (method !== 'GET' || !isJson || mustSay) return undefined;
  try {
    const named = all.filter(({ in: where }) => where === 'path');
    const found = await Promise.all(named.map(async (each) => [each.name, await someOf(ask, each)] as const));
    if (found.some(([, id]) => id === undefined)) return undefined;
    const address = found.reduce((text, [name, id]) => text.replace(`{${name}}`, encodeURIComponent(id ?? '')), path);
    const query = all.some(({ name }) => name === 'limit') ? '?limit=2' : '';
    return { address: `${address}${query}`, text: shortened((await ask<unknown>(`${address}${query}`)).body) };
  } catch (error) {
    if (isNotTold(error)) return undefined;
    throw error;
  }
};
