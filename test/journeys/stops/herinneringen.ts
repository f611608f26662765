import sql from 'sql-template-tag';
import { sees } from '../acts.js';
import { type FeatureStops, press, type Stop, text, title } from './stop.js';

/** What people were reminded of, who hears of what nobody handles, agendas, and messages of every kind. */
export const herinneringen: FeatureStops = async ({ gemeente, idOf }) => {
  const mine = gemeente.user('leerplicht').id;
  const dossier = idOf('Weerterug');
  await gemeente.as('leerplicht').patch(`/dossiers/${dossier}`, { behandelaarId: mine }).expect(200);
  // As the round of reminders and the features of the things leave them.
  await gemeente.rows(sql`
    insert into herinneringen (id, termijn_id, dossier_id, soort, uiterlijk, moment, ontvanger_id, rol, status, fout, gemaakt_op)
    select gen_random_uuid(), gen_random_uuid(), ${dossier}, x.soort, x.uiterlijk::date, x.moment::date, x.wie::uuid, x.rol, x.status, x.fout, '2026-01-12T09:00:00+01:00'
    from (values ('convenant-6-weken', '2026-01-14', '2026-01-12', ${mine}, 'behandelaar', 'verzonden', null),
      ('pact-3-maanden', '2025-12-29', '2026-01-12', null, 'doorzettingsmacht', 'verzonden', null),
      ('evaluatie', '2026-01-12', '2026-01-12', null, 'teamleider', 'mislukt', 'geen-ontvanger'),
      ('actie', '2026-01-12', '2026-01-10', ${mine}, 'uitvoerder', 'overgeslagen', null)) as x(soort, uiterlijk, moment, wie, rol, status, fout)`);
  await gemeente.rows(sql`
    insert into termijnen (id, dossier_id, bron_id, ontvanger_id, soort, begin, uiterlijk, regelversie, vastgelegd_op, bewaakt_vanaf)
    select gen_random_uuid(), ${dossier}, gen_random_uuid(), ${mine}, 'actie', x.dag::date, x.dag::date, 'proef', '2026-01-05T09:00:00+01:00', '2026-01-05'
    from (values ('2026-01-08'), ('2026-01-12'), ('2026-01-20')) as x(dag)`);
  for (const rol of ['leerplicht', 'beheer', 'doorzetter'] as const)
    await gemeente.rows(sql`
      insert into berichten (id, ontvanger_id, soort, dossier_id, gegevens, gemaakt_op)
      select gen_random_uuid(), ${gemeente.user(rol).id}, x.soort, null, x.gegevens::jsonb, '2026-01-12T09:00:00+01:00'
      from (values
        ('herinnering', '{"termijnsoort":"convenant-6-weken","uiterlijk":"2026-01-26","moment":"2026-01-12","wanneer":"vooraf"}'),
        ('herinnering', '{"termijnsoort":"convenant-6-weken","uiterlijk":"2026-01-12","moment":"2026-01-12","wanneer":"vandaag"}'),
        ('herinnering', '{"termijnsoort":"convenant-6-weken","uiterlijk":"2026-01-05","moment":"2026-01-12","wanneer":"te-laat"}'),
        ('termijnen-al-voorbij', '{"dossiers":"3","voorbij":"2","binnenkort":"4"}'),
        ('doorzetting', '{"kenmerk":"ZW-2026-0001","uiterlijk":"2026-01-05"}'),
        ('doorzetter-ontbreekt', '{}')) as x(soort, gegevens)`);
  return [
    { rol: 'leerplicht', stops: [...agenda(), ...ledger(), berichten()] },
    {
      rol: 'beheer',
      stops: [
        {
          route: '/herinneringen',
          at: '/herinneringen',
          shows: press('algemeen.opslaan', 'herinneringen.zonder.bewaard'),
        },
        berichten(),
      ],
    },
    // A doorzetter has no page of its own yet: it starts at the messages.
    { rol: 'doorzetter', stops: [{ ...berichten(), at: '/' }] },
  ];
};

function agenda(): Stop[] {
  const route = '/agenda';
  return [
    { route, at: '/agenda', shows: text('agenda.laat') },
    { route, at: '/agenda?maand=2031-02', shows: text('agenda.leeg') },
    { route, at: '/agenda', shows: press('agenda.link.maak', 'agenda.link.kopieer') },
    {
      route,
      at: '/agenda',
      shows: async (page, t) => {
        await sees(page, t('agenda.link.nooit'));
        await page.getByRole('button', { name: t('agenda.link.trekIn') }).click();
        await sees(page, t('agenda.link.ingetrokken'));
      },
    },
  ];
}

function ledger(): Stop[] {
  const route = '/herinneringen';
  return [
    { route, at: '/herinneringen', shows: text('herinneringen.waarom.geen-ontvanger') },
    { route, at: '/herinneringen?stand=overgeslagen', shows: title('herinneringen.titel') },
  ];
}

/** Sentences are made of codes and days; a key that shows means that words are missing. */
function berichten(): Stop {
  return {
    route: '/berichten',
    at: '/berichten',
    shows: async (page, t) => {
      await sees(page, t('bericht.soort.doorzetter-ontbreekt'));
      await page.getByText(/bericht\.soort|herinnering\.|\{\{/).waitFor({ state: 'detached' });
    },
  };
}
