import type { Briefsoort } from './briefsoort.js';
import type { Tekst } from './sjabloon.js';

const UITNODIGING = `Beste {ontvanger},

Wij nodigen u uit voor een gesprek over {overWie}. Wij willen graag samen met u kijken wat er nodig is.

## Wanneer en waar?
- Dag: {gesprekDatum}
- Tijd: {gesprekTijd}
- Plaats: {gesprekPlaats}

{alinea}

## Waarom dit gesprek?
Wij kregen bericht over verzuim van school.
De eerste dag van het verzuim was {eersteVerzuimdag}.
Het gaat om deze school: {school}.

Wij horen graag hoe u het ziet: wat gaat goed, wat niet, en wat zou helpen? Daarna maken we samen afspraken. Ons doel is dat er binnen zes weken een passende plek is.

## Goed om te weten
- U mag iemand meenemen, zoals een familielid of iemand die u helpt.
- Heeft u een tolk nodig, of kunt u niet goed naar deze plek komen? Vertel het ons, dan regelen we iets anders.
- U bepaalt zelf wat u over gezondheid vertelt.
- Een leerling van 12 jaar of ouder mag zelf zeggen wat hij of zij vindt.
- U mag zien welke gegevens wij hebben. Klopt er iets niet, dan kunt u vragen om dat te verbeteren.

## Kunt u niet, of heeft u een vraag?
Neem dan vóór het gesprek contact op met {behandelaar}: mail naar {behandelaarEmail}, of bel het algemene nummer van {organisatie} en vraag naar {behandelaar}. Noem ons kenmerk: {kenmerk}. Dan zoeken we samen een andere dag.

Met vriendelijke groet,

{behandelaar}
{organisatie}`;

const KENNISGEVING_OUDERS = `Beste {ontvanger},

Wij kregen een melding over het verzuim van {leerling}. In deze brief leest u wat er is gemeld, wat er nu gebeurt en wat uw rechten zijn.

## Wat is er gemeld?
- Leerling: {leerling}, geboren op {geboortedatum}
- School: {school}
- Eerste dag van het verzuim: {eersteVerzuimdag}

Klopt dit niet? Vertel het ons zo snel mogelijk. Vraag ook de school om de melding te verbeteren.

{alinea}

## Wat gebeurt er nu?
- Wij bellen u binnenkort, of nodigen u uit voor een gesprek.
- Wij vragen de school wat er al is gedaan en wat zij nog kan doen.
- Samen zoeken we een passende plek. Ons doel is dat die er binnen zes weken is.
- Wat we afspreken, schrijven we op in een plan. U leest mee en zegt wat u ervan vindt. Vanaf 12 jaar zegt de leerling dat ook zelf.

## Waarom doen wij dit?
Ieder kind heeft recht op onderwijs. In de Leerplichtwet staat dat ouders ervoor zorgen dat hun kind naar school gaat. Wij kijken of dat gebeurt, en we helpen als het niet lukt.

## Uw rechten
- U mag zien welke gegevens wij over u en uw kind hebben.
- Klopt er iets niet, dan kunt u vragen om dat te verbeteren.
- Wij vertellen u vooraf met wie wij gegevens delen. Is daar toestemming voor nodig, dan vragen we die eerst.
- U mag iemand meenemen naar elk gesprek.
- Bent u het niet eens met wat wij doen? Vertel het ons. Komen we er samen niet uit, dan kunt u een klacht indienen bij {organisatie}.

## Heeft u een vraag?
Mail {behandelaar} via {behandelaarEmail}, of bel het algemene nummer van {organisatie} en vraag naar {behandelaar}. Noem ons kenmerk: {kenmerk}.

Met vriendelijke groet,

{behandelaar}
{organisatie}`;

const BERICHT_SCHOOL = `Beste collega,

Wij behandelen het verzuim van {leerling}, geboren op {geboortedatum}. In dit bericht leest u wat wij doen en wat wij van u vragen.

De eerste dag van het verzuim is volgens de melding {eersteVerzuimdag}. Klopt dat niet, verbeter dan uw melding.

{alinea}

## Wat vragen wij van u?
- Vertel ons wat u al heeft gedaan: wat hielp, en wat niet?
- Laat het ons dezelfde dag weten als de leerling weer op school is, of opnieuw wegblijft.
- Geef ons de gegevens die wij hiervoor nodig hebben. Dat moet volgens de Leerplichtwet (artikel 18).
- Stuur geen gegevens over gezondheid in een gewone e-mail.

## Wat doen wij?
- Wij praten met de ouders en met de leerling.
- Wij maken samen met hen een plan en vragen u om mee te denken.
- Ons doel is dat er binnen zes weken een passende plek is.

## Met wie heeft u contact?
Met {behandelaar}: mail naar {behandelaarEmail}, of bel het algemene nummer van {organisatie}. Noem ons kenmerk: {kenmerk}.

Met vriendelijke groet,

{behandelaar}
{organisatie}`;

/** The texts that come with the software; they hold until a tenant writes its own. */
export const STANDAARDTEKSTEN: Readonly<Record<Briefsoort, Tekst>> = {
  uitnodiging: { onderwerp: 'Uitnodiging voor een gesprek', tekst: UITNODIGING },
  'kennisgeving-ouders': { onderwerp: 'Bericht over verzuim van school', tekst: KENNISGEVING_OUDERS },
  'bericht-school': { onderwerp: 'Vraag over een leerling die verzuimt', tekst: BERICHT_SCHOOL },
};
