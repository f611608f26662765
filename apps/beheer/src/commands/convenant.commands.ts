import { Settings } from '@zesweken/config';
import { type Effect, RecountTermijnen } from '@zesweken/dossiers';
import { Acting, newTrace } from '@zesweken/logboek';
import { ProbeerRegels } from '@zesweken/rekenregels';
import { type Tenant, TenantDirectory, Tenants } from '@zesweken/tenancy';
import {
  type Convenantregel,
  CONVENANTSOORTEN,
  type Convenantsoort,
  type Convenanttermijnen,
  keurConvenanttermijnen,
  STANDAARDREGELS,
} from '@zesweken/termijnen';
import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { findConvenant, type GevondenConvenant, listConvenanten, writeRegel } from '../convenanten.js';
import { withWork } from '../work-context.js';

/** Counting all open termijnen of a tenant anew; longer than the largest needs. */
const SECONDS = 900;

interface RegelOptions {
  readonly soort: Convenantsoort;
  readonly eenheid?: string;
  readonly verschuiving?: boolean;
  readonly lengte?: number;
  readonly herinneren?: number[];
  readonly daarna?: number | null;
  readonly standaard?: boolean;
  readonly proef?: boolean;
}

@SubCommand({
  name: 'regel',
  arguments: '<convenant>',
  description:
    'Change a rule of a convenant (its name or id) and count the open termijnen of its members anew; run again to finish what a failure left',
})
export class ConvenantRegelCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  /** @throws Error for rules that contradict; naming the members that failed, after all others went on. */
  override async run([which = '']: string[], options: RegelOptions): Promise<void> {
    const convenant = await findConvenant(this.settings, which);
    const termijnen = withRule(convenant.termijnen, options);
    const wrong = keurConvenanttermijnen(termijnen);
    if (wrong.length > 0) throw new Error(wrong.map(({ melding }) => melding).join('\n'));
    if (!options.proef)
      await writeRegel(this.settings, convenant.id, options.soort, termijnen[options.soort]);
    process.stdout.write(
      options.proef
        ? `${convenant.naam}: what would move. Nothing is changed.\n`
        : `${convenant.naam}: the rule is kept. Counting anew:\n`,
    );
    const failed = await this.#perMember(convenant, termijnen, options.proef ?? false);
    if (failed.length > 0)
      throw new Error(
        `${failed.length} of ${convenant.leden.length} members failed: ${failed.join(', ')}. Mend the cause and run this command again; what is done stays done.`,
      );
  }

  /** Each member in a transaction of its own. @returns the slugs that failed */
  async #perMember(
    convenant: GevondenConvenant,
    termijnen: Convenanttermijnen,
    proef: boolean,
  ): Promise<string[]> {
    const failed: string[] = [];
    await withWork(this.settings, async (context) => {
      const actor = { soort: 'operator', id: null, rol: 'operator', trace: newTrace() } as const;
      const count = (tenant: Tenant): Promise<Effect> =>
        context
          .get(Tenants)
          .run(
            tenant,
            () =>
              proef
                ? context.get(ProbeerRegels).run(convenant.id, termijnen)
                : context.get(RecountTermijnen).run(),
            { seconds: SECONDS },
          );
      for (const slug of convenant.leden) {
        try {
          const tenant = await context.get(TenantDirectory).find(slug);
          if (!tenant) throw new Error('the directory does not know it');
          if (tenant.fenced) throw new Error('it is fenced off');
          const effect = await context.get(Acting).as(actor, () => count(tenant));
          process.stdout.write(`${slug.padEnd(24)} ${told(effect)}\n`);
        } catch (error) {
          failed.push(slug);
          process.stdout.write(`${slug.padEnd(24)} FAILED: ${(error as Error).message}\n`);
        }
      }
    });
    return failed;
  }

  @Option({
    flags: '--soort <soort>',
    description: CONVENANTSOORTEN.join(', '),
    required: true,
    choices: [...CONVENANTSOORTEN],
  })
  soort(text: string): string {
    return text;
  }

  @Option({ flags: '--eenheid <eenheid>', description: 'of convenant-6-weken: kalenderweken or schoolweken' })
  eenheid(text: string): string {
    return text;
  }

  @Option({
    flags: '--verschuiving [ja-of-nee]',
    description: 'of convenant-6-weken: whether an end on a Saturday, Sunday or holiday moves on',
  })
  verschuiving(text: string | boolean): boolean {
    if (text === 'nee') return false;
    if (text === true || text === 'ja') return true;
    throw new Error('--verschuiving takes ja or nee.');
  }

  @Option({ flags: '--lengte <n>', description: 'of verwijzing-antwoord: how many werkdagen' })
  lengte(text: string): number {
    return Number(text);
  }

  @Option({
    flags: '--herinneren <dagen>',
    description: 'days before the last day, from many to few, such as 14,7,2,0; "niet" for none',
  })
  herinneren(text: string): number[] {
    return text === 'niet' ? [] : text.split(',').map(Number);
  }

  @Option({ flags: '--daarna <dagen>', description: 'after it every so many days; "niet" for never' })
  daarna(text: string): number | null {
    return text === 'niet' ? null : Number(text);
  }

  @Option({ flags: '--standaard', description: 'back to the standard rule, whatever else is given' })
  standaard(): boolean {
    return true;
  }

  @Option({ flags: '--proef', description: 'only print per member how many open termijnen would move' })
  proef(): boolean {
    return true;
  }
}

/** What the convenant sets once this is added to it; what is not given stays. */
function withRule(termijnen: Convenanttermijnen, options: RegelOptions): Convenanttermijnen {
  const { soort, eenheid, verschuiving, lengte, standaard } = options;
  if (standaard) return { ...termijnen, [soort]: undefined };
  const old: Convenantregel = termijnen[soort] ?? {};
  const rule = {
    ...old,
    ...(eenheid !== undefined && { eenheid: eenheid as NonNullable<Convenantregel['eenheid']> }),
    ...(verschuiving !== undefined && { verschuiving }),
    ...(lengte !== undefined && { lengte }),
    ...remindersOf(old, options),
  };
  return { ...termijnen, [soort]: rule };
}

function remindersOf(old: Convenantregel, { soort, herinneren, daarna }: RegelOptions): Convenantregel {
  if (herinneren === undefined && daarna === undefined) return {};
  const base = old.herinneren ?? STANDAARDREGELS[soort].herinneren;
  return {
    herinneren: {
      vooraf: herinneren ?? base.vooraf,
      daarnaElke: daarna === undefined ? base.daarnaElke : daarna,
    },
  };
}

function told({ open, eerder, later, grootste, wordtTeLaat }: Effect): string {
  return `${open} open, ${eerder} earlier, ${later} later, by ${grootste} days at most, ${wordtTeLaat} late at once`;
}

@SubCommand({ name: 'list', description: 'List the convenanten, their validity and members' })
export class ConvenantListCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  override async run(): Promise<void> {
    for (const { id, naam, geldigVanaf, geldigTot, leden } of await listConvenanten(this.settings)) {
      process.stdout.write(
        `${id}  ${naam}, from ${geldigVanaf} ${geldigTot ? `to ${geldigTot}` : 'on'}: ${leden.join(' ') || 'no members'}\n`,
      );
    }
  }
}

@Command({
  name: 'convenant',
  description: 'List convenanten and change their rules',
  subCommands: [ConvenantRegelCommand, ConvenantListCommand],
})
export class ConvenantCommand extends CommandRunner {
  override async run(): Promise<void> {
    this.command.help();
  }
}
