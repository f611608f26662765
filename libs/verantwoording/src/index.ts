export { ExportLog } from './export-log.js';
export { VerantwoordingHttpModule } from './http/verantwoording-http.module.js';
export { VerantwoordingJobsModule } from './jobs/verantwoording-jobs.module.js';
export { linesOf } from './lines-of.js';
export { asPublicKey, LogSigner } from './log-signer.js';
export { SealLog } from './seal-log.js';
export { VerantwoordingModule } from './verantwoording.module.js';
export { type LogFault } from './verify-findings.js';
export { verifyLog, type VerifyOptions, type VerifyReport } from './verify-log.js';
