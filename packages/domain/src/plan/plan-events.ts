import { annexEvents } from './annex-events.js';
import { budgetEvents } from './budget-events.js';
import { commitmentEvents } from './commitment-events.js';
import { figureEvents } from './figure-events.js';
import { followUpEvents } from './follow-up-events.js';
import { goalEvents } from './goal-events.js';
import { initiativeEvents } from './initiative-events.js';
import { lifecycleEvents } from './lifecycle-events.js';
import { noteEvents } from './note-events.js';
import { partnershipEvents } from './partnership-events.js';
import { statementEvents } from './statement-events.js';
import { targetEvents } from './target-events.js';
import { targetGroupEvents } from './target-group-events.js';

/** Everything that can happen to a plan. */
export const planEvents = {
  ...lifecycleEvents,
  ...statementEvents,
  ...goalEvents,
  ...targetGroupEvents,
  ...targetEvents,
  ...initiativeEvents,
  ...commitmentEvents,
  ...budgetEvents,
  ...partnershipEvents,
  ...followUpEvents,
  ...figureEvents,
  ...annexEvents,
  ...noteEvents,
} as const;
