import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowPublic, problemOf } from '@zesweken/http';
import { PlatformStore, TenantDirectory } from '@zesweken/tenancy';
import type { FastifyReply } from 'fastify';

/** For the machines that watch this process. Outside /api: it is no part of the public API. */
@ApiExcludeController()
@Controller('gezondheid')
export class GezondheidController {
  constructor(
    private readonly platform: PlatformStore,
    private readonly directory: TenantDirectory,
  ) {}

  /** The process runs. */
  @Get('leeft')
  @AllowPublic()
  alive(): { status: 'leeft' } {
    return { status: 'leeft' };
  }

  /** The process can serve: its database answers and is migrated. Names how many tenants are fenced. */
  @Get('gereed')
  @AllowPublic()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    try {
      await this.platform.ping();
      const tenants = await this.directory.all();
      return {
        status: 'gereed',
        tenants: tenants.length,
        afgeschermd: tenants.filter(({ fenced }) => fenced).length,
      };
    } catch {
      void reply.status(503).type('application/problem+json');
      return problemOf(
        503,
        'database.onbereikbaar',
        'De database antwoordt niet of is nog niet klaargemaakt.',
      );
    }
  }
}
