import aanmelden from './aanmelden.json' with { type: 'json' };
import algemeen from './algemeen.json' with { type: 'json' };
import beheer from './beheer.json' with { type: 'json' };
import dossiers from './dossiers.json' with { type: 'json' };
import meldingen from './meldingen.json' with { type: 'json' };
import signalen from './signalen.json' with { type: 'json' };
import verwerkingen from './verwerkingen.json' with { type: 'json' };

export default {
  ...algemeen,
  ...aanmelden,
  ...dossiers,
  ...meldingen,
  ...beheer,
  ...verwerkingen,
  ...signalen,
};
