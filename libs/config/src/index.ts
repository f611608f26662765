export { ConfigModule } from './config.module.js';
export { type ClamdAddress, Settings, SettingsError, type SettingsInput } from './settings.js';
export { projectRoot, projectVersion } from './project-root.js';
export { leaveWithParent } from './leave-with-parent.js';
