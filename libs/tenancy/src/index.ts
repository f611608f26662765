export { type Gemeentecode, type Tenant, TENANT_KINDS, type TenantKind } from './tenant.js';
export {
  CommitRefused,
  DatabaseFault,
  DoorgifteRefused,
  NoTenantOpen,
  StatementRefused,
  TenantMismatch,
  TenantStillOpen,
} from './tenancy.errors.js';
export { Doorgifte } from './doorgifte.js';
export { PlatformStore } from './platform-store.js';
export { type DoorOptions, Tenants } from './tenants.js';
export { TenantDb } from './tenant-db.js';
export { TenantDirectory } from './tenant-directory.js';
export { TenancyModule } from './tenancy.module.js';
export { migrationsOf, neededTenantVersion } from './migration/migration-files.js';
export { Migrator, type TenantMigrationResult } from './migration/migrator.js';
export { type NewTenant, provisionTenant, type WrappedKey } from './migration/provisioning.js';
export { closeDatabase, ensureRoles, type RoleSecrets } from './migration/roles.js';
export { connectOwner, prepareDatabase } from './migration/prepare-database.js';
