import { Clock, Ids } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { KeyStore, newTenantKeys } from '@zesweken/crypto';
import { Acting, newTrace } from '@zesweken/logboek';
import {
  connectOwner,
  provisionTenant,
  TENANT_KINDS,
  TenantDirectory,
  type TenantKind,
  Tenants,
} from '@zesweken/tenancy';
import { InviteGebruiker } from '@zesweken/toegang';
import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { withWork } from '../work-context.js';

interface NewTenantOptions {
  readonly naam: string;
  readonly soort: TenantKind;
  readonly deelsoort?: string;
  readonly gemeentecode?: string[];
  readonly beheerder: string;
  readonly beheerderNaam: string;
}

@SubCommand({
  name: 'create',
  arguments: '<slug>',
  description: 'Make a tenant with its own schema, role and keys, and invite its first beheerder',
})
export class TenantCreateCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  override async run([slug = '']: string[], options: NewTenantOptions): Promise<void> {
    await withWork(this.settings, async (context) => {
      const id = context.get(Ids).next();
      const owner = await connectOwner(this.settings);
      try {
        const gemeentecodes = (options.gemeentecode ?? []).map((code) => ({
          code,
          geldigVanaf: null,
          geldigTot: null,
        }));
        const keys = await newTenantKeys(context.get(KeyStore), id);
        await provisionTenant(
          owner,
          {
            id,
            slug,
            naam: options.naam,
            soort: options.soort,
            deelsoort: options.deelsoort,
            gemeentecodes,
          },
          keys,
          context.get(Clock).now(),
        );
      } finally {
        await owner.end();
      }
      const directory = context.get(TenantDirectory);
      directory.refresh();
      const tenant = await directory.find(slug);
      if (!tenant)
        throw new Error(`Tenant ${slug} was made, but the directory does not show it yet. Run: tenant list`);
      const actor = { soort: 'operator', id: null, rol: 'operator', trace: newTrace() } as const;
      const { token, geldigTot } = await context
        .get(Acting)
        .as(actor, () =>
          context
            .get(Tenants)
            .run(tenant, () =>
              context
                .get(InviteGebruiker)
                .run({ naam: options.beheerderNaam, email: options.beheerder, rollen: ['beheer'] }),
            ),
        );
      const origin = this.settings.publicUrl ?? `http://localhost:${this.settings.port}`;
      process.stdout.write(
        `Tenant ${slug} is ready.\nInvitation for ${options.beheerder}, until ${geldigTot.toISOString()}:\n${origin}/uitnodiging#${slug}.${token}\n`,
      );
    });
  }

  @Option({ flags: '--naam <naam>', description: 'name of the organisation', required: true })
  naam(text: string): string {
    return text;
  }

  @Option({
    flags: '--soort <soort>',
    description: TENANT_KINDS.join(', '),
    required: true,
    choices: [...TENANT_KINDS],
  })
  soort(text: string): string {
    return text;
  }

  @Option({
    flags: '--deelsoort <deelsoort>',
    description:
      'kind of partner (jgz, wijkteam, jeugdhulp, schoolbestuur) or of samenwerkingsverband (primair, voortgezet)',
  })
  deelsoort(text: string): string {
    return text;
  }

  @Option({ flags: '--gemeentecode <codes...>', description: 'gemeentecodes of a gemeente, such as GM0356' })
  gemeentecode(code: string, earlier: string[] = []): string[] {
    return [...earlier, code];
  }

  @Option({
    flags: '--beheerder <email>',
    description: 'e-mail address of the first beheerder',
    required: true,
  })
  beheerder(text: string): string {
    return text;
  }

  @Option({
    flags: '--beheerder-naam <naam>',
    description: 'name of the first beheerder',
    defaultValue: 'Beheerder',
  })
  beheerderNaam(text: string): string {
    return text;
  }
}

@SubCommand({
  name: 'list',
  description: 'List the tenants, their schema version and whether they are fenced',
})
export class TenantListCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  override async run(): Promise<void> {
    const owner = await connectOwner(this.settings);
    try {
      const { rows } = await owner.query<{
        slug: string;
        soort: string;
        versie: number;
        status: string;
        fout: string | null;
      }>(
        'select slug, soort, versie, status, fout from platform.tenants where beeindigd_op is null order by slug',
      );
      for (const { slug, soort, versie, status, fout } of rows) {
        process.stdout.write(
          `${slug.padEnd(24)} ${soort.padEnd(22)} version ${versie}  ${status}${fout ? `: ${fout}` : ''}\n`,
        );
      }
      if (rows.length === 0)
        process.stdout.write(
          'No tenants yet. Make one with: npm run beheer -- tenant create <slug> --help\n',
        );
    } finally {
      await owner.end();
    }
  }
}

@Command({
  name: 'tenant',
  description: 'Make and list tenants',
  subCommands: [TenantCreateCommand, TenantListCommand],
})
export class TenantCommand extends CommandRunner {
  override async run(): Promise<void> {
    this.command.help();
  }
}
