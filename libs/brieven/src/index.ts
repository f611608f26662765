export { type Brief } from './brief.js';
export { Brieven } from './brieven.query.js';
export { BrievenModule } from './brieven.module.js';
export { BrievenHttpModule } from './http/brieven-http.module.js';
export { MakeBrief, MarkBriefSent } from './make-brief.js';
