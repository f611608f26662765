import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Settings } from '../../dist/libs/config/src/index.js';
import { AppModule } from '../../dist/apps/api/src/app.module.js';
import { Acting, newTrace } from '../../dist/libs/logboek/src/index.js';
import { DossierFile, DossierList } from '../../dist/libs/dossiers/src/index.js';
import { dossierCountSql, dossierPageSql, narrowed } from '../../dist/libs/dossiers/src/dossier-list.sql.js';
import { Clock } from '../../dist/libs/clock/src/index.js';
import { TenantDirectory, Tenants } from '../../dist/libs/tenancy/src/index.js';
import { ZoekDossiers } from '../../dist/libs/zoeken/src/index.js';
import { BewaakTermijnen } from '../../dist/libs/herinneringen/src/index.js';
import { BrengIn } from '../../dist/libs/rapportages/src/index.js';
import { Wekkers } from '../../dist/libs/queue/src/index.js';
import { WallClient } from '../../dist/libs/tenancy/src/wall-client.js';

/**
 * Opens the product's own services in this process: to hear which statements a read sends, and to time the door.
 * @param {Record<string, string | undefined>} env
 */
export async function openServices(env) {
  const context = await NestFactory.createApplicationContext(AppModule.for(Settings.from(env)), {
    logger: ['error'],
  });
  const tenants = context.get(Tenants);
  const tenant = await context.get(TenantDirectory).find('nieuwegein');
  const inDoor = (work, where = tenant) =>
    context
      .get(Acting)
      .as({ soort: 'systeem', id: null, rol: 'bench', trace: newTrace() }, () => tenants.run(where, work));
  return {
    tenant,
    tenants,
    list: (filter) => inDoor(() => context.get(DossierList).page(filter)),
    /** The list's own query, without the log row that the product writes in the same statement. */
    listSql: (filter) => {
      const { text, values } = dossierPageSql(filter, context.get(Clock).today());
      return { text, values };
    },
    /** The filter as the list narrows it before it chooses a page. @param read gives the rows of a statement */
    narrowed: (filter, read) => narrowed(filter, context.get(Clock).today(), read),
    countSql: (filter) => {
      const { text, values } = dossierCountSql(filter, context.get(Clock).today());
      return { text, values };
    },
    today: () => context.get(Clock).today(),
    tenantOf: (slug) => context.get(TenantDirectory).find(slug),
    search: (vraag, where) => inDoor(() => context.get(ZoekDossiers).run(vraag), where),
    file: (id) => inDoor(() => context.get(DossierFile).read(id)),
    inDoor,
    /** Outside any tenant's door, in the name of the system. */
    system: (work) =>
      context.get(Acting).as({ soort: 'systeem', id: null, rol: 'bench', trace: newTrace() }, work),
    contribute: context.get(BrengIn),
    directory: context.get(TenantDirectory),
    refresh: () => context.get(TenantDirectory).refresh(),
    watch: context.get(BewaakTermijnen),
    ringing: () => context.get(Wekkers).ringing('termijnen', new Date()),
    close: () => context.close(),
  };
}

/** The statements that `work` sends, without the log row: once more, because the first time also loads keys and calendars. */
export async function statementsOf(work) {
  await work();
  const sent = [];
  const one = WallClient.prototype.one;
  WallClient.prototype.one = function record(query) {
    if (!/insert into verwerkingen/.test(query.text))
      sent.push({ text: query.text, values: query.values ?? [] });
    return one.call(this, query);
  };
  try {
    await work();
  } finally {
    WallClient.prototype.one = one;
  }
  return sent;
}
