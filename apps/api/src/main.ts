import 'reflect-metadata';
import { leaveWithParent, Settings } from '@zesweken/config';
import { createApp } from './create-app.js';

const settings = Settings.ofThisProcess();
const app = await createApp(settings);
if (settings.hasParent) leaveWithParent(() => app.close());
await app.listen(settings.port, settings.host);
