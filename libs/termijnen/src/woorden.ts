import type { Termijnsoort } from './termijnregel.js';

/** What each kind of termijn is called outside the screens, in mail and calendars. Nothing in it says what a child has or did. */
export const TERMIJNWOORDEN: Readonly<Record<Termijnsoort, string>> = {
  'melding-16-uur': 'melding van 16 uur verzuim',
  'thuiszitter-4-weken': 'vier weken thuis',
  'convenant-6-weken': 'zes weken (convenant)',
  'pact-3-maanden': 'drie maanden (Thuiszitterspact)',
  'zorgplicht-6-weken': 'zorgplicht, zes weken',
  'zorgplicht-10-weken': 'zorgplicht, tien weken',
  'verwijzing-antwoord': 'antwoord op een verwijzing',
  'vrijstelling-5-jaarlijks': 'vrijstelling voor het nieuwe schooljaar',
  'avg-verzoek': 'verzoek over persoonsgegevens',
  actie: 'actie uit een plan',
  evaluatie: 'evaluatie van een plan',
  escalatie: 'langste tijd op een trede van de ladder',
};
