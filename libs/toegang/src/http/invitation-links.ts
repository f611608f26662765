import { Injectable } from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { Tenants } from '@zesweken/tenancy';
import type { FastifyRequest } from 'fastify';
import type { Invitation } from '../invite-gebruiker.js';
import { GebruikerDto, type UitgenodigdDto } from './toegang.dto.js';

/** Makes the address of an invitation; the secret stands behind #, so that it reaches no server log. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly settings: Settings,
    private readonly tenants: Tenants,
  ) {}

  /** The invitation with its link, for the one who made it. */
  dto({ gebruiker, token, geldigTot }: Invitation, request: FastifyRequest): UitgenodigdDto {
    const origin = this.settings.publicUrl ?? `${request.protocol}://${request.host}`;
    const link = `${origin}/uitnodiging#${this.tenants.db.tenant.slug}.${token}`;
    return { gebruiker: GebruikerDto.from(gebruiker), uitnodiging: { link, geldigTot } };
  }
}
