import { plusDagen } from '@zesweken/kalender';
import type { Dice } from './dice.js';
import { type Afloop, eindActie, toewijzing, verloop } from './outcomes.js';
import { PARTNER_REASONS } from './reasons.js';
import type { Onderwijssoort } from './scholen.js';
import { schooldagenLater, schooldagVanaf } from './schooldays.js';
import type { DemoMelding, Story } from './story.js';

const SCHOOL_KINDS: Readonly<Record<'profi-pendi' | 'vo-zuid-utrecht', readonly Onderwijssoort[]>> = {
  'profi-pendi': ['po', 'sbo', 'so'],
  'vo-zuid-utrecht': ['vo', 'vso', 'pro'],
};

/** What schools of a samenwerkingsverband also tell it: long absence, and half of what worries them before that. */
export function samenwerkingsverbandStories(
  slug: 'profi-pendi' | 'vo-zuid-utrecht',
  all: readonly Story[],
  team: readonly string[],
  dice: Dice,
): Story[] {
  const kinds = SCHOOL_KINDS[slug];
  return all.flatMap((story) => {
    const told = dice.chance(0.5) ? ['lrv', 'overig'] : ['lrv'];
    return retold(
      story,
      ({ onderwijssoort, soort }) => kinds.includes(onderwijssoort) && told.includes(soort),
      team,
      dice,
    );
  });
}

/** What the demo's school board knows of its own pupils. */
export function boardStories(all: readonly Story[], team: readonly string[], dice: Dice): Story[] {
  return all.flatMap((story) => {
    const skipped = dice.chance(0.3);
    return retold(
      story,
      ({ school, soort }) => !skipped && school?.vanBestuur === true && soort !== 'luxe',
      team,
      dice,
    );
  });
}

/** Notes of their own of a neighbourhood team, youth health service or youth care about a few of the children at home. */
export function partnerStories(
  slug: keyof typeof PARTNER_REASONS,
  all: readonly Story[],
  team: readonly string[],
  dice: Dice,
): Story[] {
  const share = { geynwijs: 0.16, ggdru: 0.09, 'jeugdhulp-lekstroom': 0.07 }[slug];
  return all.flatMap((story) => {
    const chosen = dice.chance(share) && (slug !== 'geynwijs' || story.leerling.gemeente === 'nieuwegein');
    const lrv = story.meldingen.find(({ soort }) => soort === 'lrv');
    if (!chosen || !lrv || !story.thuis) return [];
    const begin = schooldagVanaf(plusDagen(lrv.gemeldOp, dice.between(5, 16)));
    const tot = begin > story.thuis.tot ? begin : story.thuis.tot;
    const own: DemoMelding = {
      ...lrv,
      meldingsnummer: `${lrv.meldingsnummer}-${slug.slice(0, 2).toUpperCase()}`,
      soort: 'overig',
      begin,
      einde: tot,
      gemeldOp: begin,
      eindeGemeldOp: schooldagenLater(tot, dice.between(1, 4)),
      uren: null,
      reden: dice.pick(PARTNER_REASONS[slug]),
      actieSchool: '',
      gewensteActie: 'Samen optrekken met school en leerplicht.',
      prioriteit: 'normaal',
    };
    return [withActies(story, [own], team, dice)];
  });
}

/** The story as another organisation knows it: some of its reports, and what its own people did. */
function retold(
  story: Story,
  knows: (melding: DemoMelding) => boolean,
  team: readonly string[],
  dice: Dice,
): Story[] {
  const [first, ...others] = story.meldingen.filter(knows);
  return first ? [withActies(story, [first, ...others], team, dice)] : [];
}

function withActies(
  story: Story,
  meldingen: [DemoMelding, ...DemoMelding[]],
  team: readonly string[],
  dice: Dice,
): Story {
  const main = meldingen.find(({ soort }) => soort === 'lrv') ?? meldingen[0];
  const klokken = main.soort === 'lrv';
  const slot = eindActie(main, { ...endOf(story, meldingen), klokken }, dice);
  return {
    leerling: story.leerling,
    meldingen,
    acties: verloop(toewijzing(main, team, klokken ? 0.85 : 0.3, dice), slot),
    thuis: klokken ? story.thuis : null,
  };
}

/** As the gemeente saw it end; where it never told, the absence itself says when. */
function endOf(
  story: Story,
  meldingen: readonly DemoMelding[],
): { tot: DemoMelding['begin']; bekendOp: DemoMelding['begin']; afloop: Afloop } {
  const last = meldingen.reduce((latest, melding) => (melding.begin > latest.begin ? melding : latest));
  const closing = story.acties.find((actie) => actie.soort === 'sluiten');
  const tot = last.einde ?? story.thuis?.tot ?? last.begin;
  const bekendOp = last.eindeGemeldOp ?? plusDagen(tot, 3);
  const told = last.einde !== null && !(closing?.reden === 'geplaatst');
  return {
    tot,
    bekendOp,
    afloop: told || !closing || closing.reden === 'overleden' ? 'hervat' : closing.reden,
  };
}
