import aanmelden from './aanmelden.json' with { type: 'json' };
import agenda from './agenda.json' with { type: 'json' };
import algemeen from './algemeen.json' with { type: 'json' };
import beheer from './beheer.json' with { type: 'json' };
import cijfers from './cijfers.json' with { type: 'json' };
import delen from './delen.json' with { type: 'json' };
import documenten from './documenten.json' with { type: 'json' };
import dossiers from './dossiers.json' with { type: 'json' };
import handhaving from './handhaving.json' with { type: 'json' };
import herinneringen from './herinneringen.json' with { type: 'json' };
import koppelingen from './koppelingen.json' with { type: 'json' };
import kringen from './kringen.json' with { type: 'json' };
import leerlingen from './leerlingen.json' with { type: 'json' };
import mijn from './mijn.json' with { type: 'json' };
import meldingen from './meldingen.json' with { type: 'json' };
import opgaven from './opgaven.json' with { type: 'json' };
import regio from './regio.json' with { type: 'json' };
import plannen from './plannen.json' with { type: 'json' };
import rekenregels from './rekenregels.json' with { type: 'json' };
import signalen from './signalen.json' with { type: 'json' };
import termijnen from './termijnen.json' with { type: 'json' };
import verwerkingen from './verwerkingen.json' with { type: 'json' };
import vrijstellingen from './vrijstellingen.json' with { type: 'json' };
import zoeken from './zoeken.json' with { type: 'json' };
import notities from './notities.json' with { type: 'json' };
import post from './post.json' with { type: 'json' };
import wachtrij from './wachtrij.json' with { type: 'json' };
import werk from './werk.json' with { type: 'json' };

export default {
  ...algemeen,
  ...aanmelden,
  ...dossiers,
  ...meldingen,
  ...mijn,
  ...beheer,
  ...plannen,
  ...verwerkingen,
  ...vrijstellingen,
  ...handhaving,
  ...zoeken,
  ...leerlingen,
  ...koppelingen,
  ...kringen,
  ...documenten,
  ...cijfers,
  ...opgaven,
  ...regio,
  ...delen,
  ...notities,
  ...post,
  ...wachtrij,
  ...werk,
  ...signalen,
  ...termijnen,
  ...agenda,
  ...herinneringen,
  ...rekenregels,
};
