export type { Credentials } from './access/access.js';
export type { EdgeServer } from './edge/index.js';
export { type AppOptions, buildApp } from './server/app.js';
export { type Mountable, mount } from './server/mount.js';
