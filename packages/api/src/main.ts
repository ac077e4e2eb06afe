// The server itself: configured by the environment, stopped by a signal.
import { configured, failAtStart, noticeOf, serve, stopOnSignal } from './server/serve.js';

const running = await serve(configured(process.env), {}).catch(failAtStart);
stopOnSignal(running.stop);
process.stdout.write(`${noticeOf(running.config)}\nPlanspor listening on ${running.address}\n`);
