import { Module } from '@nestjs/common';
import { ConfigModule, Settings } from '@zesweken/config';
import {
  ConvenantCommand,
  ConvenantListCommand,
  ConvenantRegelCommand,
} from './commands/convenant.commands.js';
import { LogCommand, LogExportCommand, LogKeyCommand, LogVerifyCommand } from './commands/log.commands.js';
import { MigrateCommand } from './commands/migrate.command.js';
import { OpstartenCommand } from './commands/opstarten.command.js';
import {
  QueueCommand,
  QueueDropCommand,
  QueueListCommand,
  QueueRetryCommand,
  QueueStatusCommand,
} from './commands/queue.commands.js';
import { TenantCommand, TenantCreateCommand, TenantListCommand } from './commands/tenant.commands.js';

/** The commands. Those that need tenant data open a {@link withWork} context of their own, once the roles exist. */
@Module({
  imports: [ConfigModule.for(Settings.ofThisProcess())],
  providers: [
    OpstartenCommand,
    MigrateCommand,
    TenantCommand,
    TenantCreateCommand,
    TenantListCommand,
    ConvenantCommand,
    ConvenantRegelCommand,
    ConvenantListCommand,
    LogCommand,
    LogExportCommand,
    LogVerifyCommand,
    LogKeyCommand,
    QueueCommand,
    QueueStatusCommand,
    QueueListCommand,
    QueueRetryCommand,
    QueueDropCommand,
  ],
})
export class BeheerModule {}
