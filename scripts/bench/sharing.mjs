import pg from 'pg';
import { signIn } from './house.mjs';
import { percentile, round2 } from './reads.mjs';

const READS = 300;
/** Reads of people who have it open when the consent is withdrawn, and how many of them ask at the same moment. */
const OPEN = 1_000;
const AT_ONCE = 50;

/**
 * What a shared content costs: one reading with the live check and a log row on both sides, beside the bare SQL of the same rows
 * on one connection; and a withdrawal while many read.
 * @param {{ origin: string, ownerUrl: string, cookie: string }} house
 */
export async function compareSharing({ origin, ownerUrl, cookie }) {
  const officer = caller(origin, cookie);
  const { id, toestemmingId, giver } = await share(officer);
  const reader = caller(origin, await signIn(origin, 'jeugdhulp-lekstroom', 'medewerker'));
  const path = `/verwijzingen/${id}/inhoud`;
  const read = async () => void (await reader('GET', path));
  const bare = await bareReading(ownerUrl, id);
  // In turns, so that a noisy machine hits both.
  const times = { product: [], bare: [] };
  for (let turn = 0; turn < READS; turn += 1) {
    times.product.push(await timed(read));
    times.bare.push(await timed(bare.read));
  }
  await bare.close();
  const [productP95ms, bareP95ms] = [percentile(times.product, 95), percentile(times.bare, 95)];
  return {
    productP95ms: round2(productP95ms),
    bareP95ms: round2(bareP95ms),
    p95Ratio: round2(productP95ms / bareP95ms),
    withdrawal: await withdrawWhileReading({ officer, reader, path, toestemmingId, giver }),
  };
}

/** A toestemming and a verwijzing under it, of the first dossier that there is. */
async function share(officer) {
  const { items } = await officer('GET', '/dossiers?status=actief,te-bevestigen&pageSize=1');
  const [dossier] = items;
  const about = {
    doel: 'plaatsing',
    categorieen: ['contact', 'zorg'],
    geldigVanaf: today(),
    geldigTot: today(60),
  };
  await officer('POST', `/leerlingen/${dossier.leerling.id}/gezagdragers`, {
    naam: 'Anna Bench',
    relatie: 'moeder',
    gezag: true,
  });
  const voorstel = await officer(
    'GET',
    `/dossiers/${dossier.id}/toestemmingvoorstel?categorieen=contact,zorg&geldigTot=${about.geldigTot}`,
  );
  const gevers = [
    ...(voorstel.gezag ? voorstel.gezaghebbers.map(({ naam }) => ['gezagdrager', naam]) : []),
    ...(voorstel.leerling ? [['leerling', dossier.leerling.naam]] : []),
  ].map(([hoedanigheid, naam]) => ({ hoedanigheid, naam, datum: today(), bewijs: 'formulier' }));
  const toestemming = await officer('POST', '/toestemmingen', {
    ...about,
    ...{ dossierId: dossier.id, ontvangers: ['jeugdhulp-lekstroom'], gevers },
  });
  const { id } = await officer('POST', '/verwijzingen', {
    dossierId: dossier.id,
    naar: 'jeugdhulp-lekstroom',
    categorieen: about.categorieen,
    grondslag: { soort: 'toestemming', toestemmingId: toestemming.id },
    vraag: 'Kunt u hulp bieden?',
    toelichtingen: { zorg: 'Slaapt slecht sinds de zomer.' },
  });
  await officer('POST', `/verwijzingen/${id}/_verzenden`);
  return { id, toestemmingId: toestemming.id, giver: gevers[0].naam };
}

/** The same rows by hand: the verwijzing held, its parts, a row in each log. */
async function bareReading(url, id) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'create table public.bench_delen (id bigint generated always as identity primary key, wie text, wat uuid, moment timestamptz)',
  );
  const log = `insert into public.bench_delen (wie, wat, moment) values ($1, $2, now())`;
  return {
    read: async () => {
      await client.query('begin');
      await client.query('select * from uitwisseling.verwijzingen where id = $1 for share', [id]);
      await client.query('select * from uitwisseling.verwijzingsdelen where verwijzing_id = $1', [id]);
      for (const side of ['lezer', 'verzender']) await client.query(log, [side, id]);
      await client.query('commit');
    },
    close: () => client.end(),
  };
}

/** Each reading is answered before the withdrawal or refused; the next one after it is refused. */
async function withdrawWhileReading({ officer, reader, path, toestemmingId, giver }) {
  const count = new Map();
  let left = OPEN;
  const keepReading = async () => {
    while (left > 0) {
      left -= 1;
      const answer = await reader('GET', path).then(
        () => 'read',
        (error) => String(error.status),
      );
      count.set(answer, (count.get(answer) ?? 0) + 1);
    }
  };
  const readers = Array.from({ length: AT_ONCE }, keepReading);
  const ms = await timed(() =>
    officer('POST', `/toestemmingen/${toestemmingId}/_intrekken`, { door: giver }),
  );
  const next = await reader('GET', path).then(
    () => 'read',
    (error) => String(error.status),
  );
  await Promise.all(readers);
  if (next !== '403') throw new Error(`The reading after the withdrawal was answered with ${next}.`);
  return { open: OPEN, withdrawnMs: round2(ms), answers: Object.fromEntries(count), next };
}

/** Calls the api as somebody. @returns the answer's JSON; throws an Error with `status` for a refusal. */
function caller(origin, cookie) {
  return async (method, path, body) => {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { cookie, origin, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok)
      throw Object.assign(new Error(`${method} ${path} answered ${response.status}: ${text}`), {
        status: response.status,
      });
    return text === '' ? undefined : JSON.parse(text);
  };
}

async function timed(work) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** A day from now, as text. */
function today(later = 0) {
  return new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
}
