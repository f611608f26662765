import { noAmbientTime } from './no-ambient-time.mjs';
import { noDatasourceOutsideTenancy } from './no-datasource-outside-tenancy.mjs';
import { noEnvironment } from './no-environment.mjs';
import { noLeakingInstance } from './no-leaking-instance.mjs';
import { noSqlStrings } from './no-sql-strings.mjs';
import { reasonedExemption } from './reasoned-exemption.mjs';

/** Our own rules; each has a spec in test/lint. */
export const zesweken = {
  meta: { name: 'zesweken', version: '1.0.0' },
  rules: {
    'no-ambient-time': noAmbientTime,
    'no-datasource-outside-tenancy': noDatasourceOutsideTenancy,
    'no-environment': noEnvironment,
    'no-leaking-instance': noLeakingInstance,
    'no-sql-strings': noSqlStrings,
    'reasoned-exemption': reasonedExemption,
  },
};
