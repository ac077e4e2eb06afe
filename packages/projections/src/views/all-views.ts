import type { View } from '../projector/view.js';
import { historyRows } from './history-rows.js';
import { planRows } from './plan-rows.js';
import { streamRows } from './stream-rows.js';
import { verdictRows } from './verdict-rows.js';

/** Every read model there is: what the follower keeps, `rebuild-views` builds and `verify --views` compares. */
export const allViews: readonly View[] = [planRows, historyRows, streamRows, verdictRows];
