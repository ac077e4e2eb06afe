import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { currentForm, type EventDefinitions, olderForm, type Recorded } from '../src/index.js';
import { id } from './ids.js';

/** A definition that has had two earlier forms: a name, then a name and a colour, now the two in one. */
const definitions = {
  FlagHoisted: {
    command: 'HoistFlag',
    schemaVersion: 3,
    data: z.strictObject({ flag: z.strictObject({ name: z.string(), colour: z.string() }) }),
    da: 'hejste flaget',
    en: 'hoisted the flag',
    upcast: {
      1: olderForm(z.strictObject({ name: z.string() }), (data) => ({ ...data, colour: 'red' })),
      2: olderForm(z.strictObject({ name: z.string(), colour: z.string() }), (flag) => ({ flag })),
    },
  },
  FlagLowered: {
    command: 'LowerFlag',
    schemaVersion: 1,
    data: z.strictObject({}),
    da: 'strøg flaget',
    en: 'lowered the flag',
  },
} as const satisfies EventDefinitions;

const event = (name: string, type: string, schemaVersion: number, data: unknown): Recorded =>
  ({
    id: id(name),
    stream: id('stream'),
    version: 1,
    type,
    schemaVersion,
    recordedAt: '2024-01-01T08:00:00.000Z',
    effectiveOn: '2024-01-01',
    actor: { id: 'jobcenter', role: 'editor' },
    correlationId: 'c',
    data,
  }) as Recorded;

const red = { flag: { name: 'dannebrog', colour: 'red' } };
const hoisted = (schemaVersion: number, data: unknown) => event('hoisted', 'FlagHoisted', schemaVersion, data);
const formOf = (...events: readonly Recorded[]) =>
  currentForm(definitions, events).map(({ schemaVersion, data }) => [schemaVersion, data]);

describe('an event in current form', () => {
  it('has come through every version since its own', () => {
    expect(formOf(hoisted(1, { name: 'dannebrog' }))).toEqual([[3, red]]);
    expect(formOf(hoisted(2, { name: 'dannebrog', colour: 'blue' }))).toEqual([
      [3, { flag: { name: 'dannebrog', colour: 'blue' } }],
    ]);
  });

  it('is the very same where it was in current form already', () => {
    const now = hoisted(3, red);
    expect(currentForm(definitions, [now])[0]).toBe(now);
  });

  it('keeps everything beside its data', () => {
    const [upcast] = currentForm(definitions, [hoisted(1, { name: 'dannebrog' })]);
    expect(upcast).toEqual({ ...hoisted(1, {}), schemaVersion: 3, data: red });
  });

  it('stays as it is where its type is unknown, or its version newer than is known', () => {
    expect(formOf(event('other', 'FlagBurnt', 1, { x: 1 }))).toEqual([[1, { x: 1 }]]);
    expect(formOf(event('other', 'toString', 1, { x: 1 }))).toEqual([[1, { x: 1 }]]);
    expect(formOf(hoisted(4, { banner: 1 }))).toEqual([[4, { banner: 1 }]]);
  });
});

describe('a correction in current form', () => {
  const correct = (data: object) => event('corrected', 'EventCorrected', 1, data);
  const correctionOf = (...events: readonly Recorded[]) => currentForm(definitions, events).at(-1)?.data;

  it('holds its data in the current form of the event it corrects', () => {
    const correction = correct({ event: id('hoisted'), data: { name: 'rettet' }, dataVersion: 1 });
    expect(correctionOf(hoisted(1, { name: 'dannebrog' }), correction)).toEqual({
      event: id('hoisted'),
      data: { flag: { name: 'rettet', colour: 'red' } },
      dataVersion: 3,
    });
  });

  it('counts from its own version, not from that of the event', () => {
    const correction = correct({ event: id('hoisted'), data: { name: 'rettet', colour: 'blue' }, dataVersion: 2 });
    expect(correctionOf(hoisted(1, { name: 'dannebrog' }), correction)).toMatchObject({
      data: { flag: { name: 'rettet', colour: 'blue' } },
      dataVersion: 3,
    });
  });

  it('stays as it is where it moves a day only, or names no event that is known', () => {
    for (const data of [
      { event: id('hoisted'), effectiveOn: '2024-02-01' },
      { event: id('nowhere'), data: { name: 'x' }, dataVersion: 1 },
    ])
      expect(correctionOf(hoisted(1, { name: 'dannebrog' }), correct(data))).toEqual(data);
  });

  it('that annuls stays as it is', () => {
    const annulled = event('annulled', 'EventAnnulled', 1, { event: id('hoisted') });
    expect(currentForm(definitions, [hoisted(3, red), annulled])[1]).toEqual(annulled);
  });
});
