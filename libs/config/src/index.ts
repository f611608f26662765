export { ConfigModule } from './config.module.js';
export type { Afzender, SmtpServer } from './mail-settings.js';
export { type ClamdAddress, Settings, type SettingsInput } from './settings.js';
export { SettingsError } from './settings-error.js';
export { projectRoot, projectVersion } from './project-root.js';
export { leaveWithParent } from './leave-with-parent.js';
