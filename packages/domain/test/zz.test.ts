import { test } from 'vitest';
import { givenIndicator } from './given.js';
import { say } from './said.js';
test('x', () => {
  const obs = (value: number) => ({ source: 's', vintage: '2026-08-20T07:06:00.000Z', observations: [{ area: { kind: 'municipality', code: '730' }, period: '2026-06', value }] }) as never;
  const g = givenIndicator(say('DefineIndicator', { name: 'x', unit: { kind: 'persons' }, measure: 'stock', polarity: 'lower', frequency: 'month' }), say('PublishObservations', obs(1)), say('RestateObservations', obs(2)), say('RestateObservations', obs(1)));
  g.when(say('RestateObservations', obs(2))).then(['ObservationsRestated']);
});
