import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Sql } from 'sql-template-tag';
import { DataSource } from 'typeorm';
import { stripped } from './stripped.js';
import { TenantStillOpen } from './tenancy.errors.js';
import { Tenants } from './tenants.js';

/**
 * The few tables of schema `platform` that the application role itself may use (which convenanten there are, failed
 * sign-ins by keyed hash). Never joins a tenant's table: no tenant's door may be open.
 */
@Injectable()
export class PlatformStore {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly tenants: Tenants,
  ) {}

  /** Runs one statement as the application role, outside any tenant. */
  async rows<Row>(query: Sql): Promise<Row[]> {
    if (this.tenants.current) throw new TenantStillOpen();
    try {
      return await this.dataSource.query(query.text, [...query.values]);
    } catch (error) {
      throw stripped(error);
    }
  }

  /** Asks the database for a sign of life. @throws Error when it does not answer. */
  async ping(): Promise<void> {
    await this.dataSource.query('select 1');
  }

  /** Whether the database was filled with demo accounts, which production refuses. */
  async holdsDemo(): Promise<boolean> {
    const found: unknown[] = await this.dataSource.query(
      `select 1 from platform.installatie where sleutel = 'demo'`,
    );
    return found.length > 0;
  }
}
