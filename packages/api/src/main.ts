import { configured, failAtStart, openNotice, serve, stopOnSignal } from './server/serve.js';

const running = await serve(configured(process.env), {}).catch(failAtStart);
stopOnSignal(running.stop);
process.stdout.write(`${openNotice}\nPlanspor listening on ${running.address}\n`);
