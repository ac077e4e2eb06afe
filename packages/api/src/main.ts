// The server itself: configured by the environment, stopped by a signal.
import { endOnSignal } from './server/ending.js';
import { configured, failAtStart, noticeOf, serve } from './server/serve.js';

const finishBy = endOnSignal();
const running = await serve(configured(process.env), {}).catch(failAtStart);
finishBy(running.stop, running.config.stopSeconds);
process.stdout.write(`${noticeOf(running.config)}\nPlanspor listening on ${running.address}\n`);
