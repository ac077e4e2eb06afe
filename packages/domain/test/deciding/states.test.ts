import { expect, it } from 'vitest';
import {
  fold,
  groupStream,
  indicatorStream,
  planStream,
  type Recorded,
  type StreamKind,
  timeline,
} from '../../src/index.js';
import { everything, group, indicator } from '../history/everything.js';

const streams: readonly (readonly [string, unknown, readonly Recorded[]])[] = [
  ['plan', planStream, everything.events],
  ['indicator', indicatorStream, indicator.events],
  ['group', groupStream, group.events],
];

// A decision tries what it is asked on a copy; were the two not apart, a refused command would leave its traces.
it.each(streams)('the copy of the state of a %s lives apart from it, whatever happens to it', (_, kind, events) => {
  const stream = kind as StreamKind<unknown>;
  const run = timeline(events);
  run.forEach((__, index) => {
    const state = fold(stream, run.slice(0, index));
    const copy = stream.copy(state);
    expect(copy).toEqual(state);
    for (const event of run.slice(index)) stream.evolve(copy, event);
    expect(state).toEqual(fold(stream, run.slice(0, index)));
  });
});
