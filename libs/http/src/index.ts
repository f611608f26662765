export {
  type Access,
  Allow,
  AllowBetrokkene,
  AllowKoppeling,
  AllowPublic,
  AllowSignedIn,
  accessOf,
  LongTransaction,
  type Role,
  ROLES,
} from './access.js';
export { Gate } from './gate.js';
export { HttpModule } from './http.module.js';
export {
  type Betrokkene,
  BETROKKENE_COOKIES,
  BetrokkeneReader,
  type Identity,
  type Koppelaar,
  KoppelingReader,
  SESSION_COOKIES,
  SessionReader,
} from './session-reader.js';
export { betrokkeneOf, identityOf } from './request.js';
export { ListQuery } from './list-query.dto.js';
export { linkHeader } from './paging.js';
export { ProblemDto, ProblemFieldDto } from './problem.dto.js';
export { newAdapter, prepareServer } from './server.js';
export { TakesUpload, type Upload, uploadIn } from './upload.js';
export { problemOf } from './problem.filter.js';
export { validationPipe } from './validation.js';
export { MayBeAbsent } from './may-be-absent.js';
export { CalendarDay, IsCalendarDay } from './is-calendar-day.js';
export { ApiList, ApiThing } from './api-docs.js';
export { ApiIfMatch, etagOf, seenVersion, versionSeen, versionSeenIfAny } from './if-match.js';
export { commaList } from './comma-list.js';
