export { AcceptUitnodiging } from './accept-uitnodiging.js';
export { Gebruiker } from './gebruiker.entity.js';
export { Gebruikers } from './gebruikers.query.js';
export { ToegangHttpModule } from './http/toegang-http.module.js';
export { type Invitation, InviteGebruiker } from './invite-gebruiker.js';
export { Passwords } from './passwords.js';
export { rolesOf } from './roles.js';
export { Throttle } from './throttle.js';
export { ToegangModule } from './toegang.module.js';
