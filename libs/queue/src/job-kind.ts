/**
 * What a job carries: ids and small facts, never data about people. The queue's store lies outside the wall between
 * tenants. Work for one tenant has its `tenantId`.
 */
export type JobData = Readonly<Record<string, string | number | boolean>>;

/** When a kind of job comes by itself: at a steady beat, or by cron (five fields) in Europe/Amsterdam. */
export type Schedule = { readonly everySeconds: number } | { readonly cron: string };

/** A kind of job: its name is its address in the queue and the role in which the system acts. */
export interface JobKind<Data extends JobData = JobData> {
  readonly name: string;
  readonly schedule?: Schedule;
  /** How often it is tried, with growing pauses, before it counts as failed. */
  readonly attempts: number;
  /** Seconds that the tenant's transaction may last; the role's default where it is left out. */
  readonly seconds?: number;
  /** Whether it comes in slices, see {@link JobHandlers.addSlices}. */
  readonly slices: boolean;
  /** For the compiler only: ties the data to the kind. */
  readonly carries?: Data;
}

/** Of jobs that their name says all about. */
type NoData = Readonly<Record<string, never>>;

/** What may be said of a kind. */
export interface JobOptions {
  readonly schedule?: Schedule;
  readonly attempts?: number;
  readonly seconds?: number;
  readonly slices?: boolean;
}

const NAME = /^[a-z]+(\.[a-z]+(-[a-z]+)*)+$/;
const USUAL_ATTEMPTS = 8;

/**
 * Defines a kind of job, once, beside its handler: `defineJob<{ tenantId: string }>('herinneringen.verzenden')`.
 * A scheduled kind is tried once, because its next turn tries again.
 * @throws Error when the name is not of the form `feature.verb`, the beat is under a second, or a scheduled kind has slices.
 */
export function defineJob<Data extends JobData = NoData>(
  name: string,
  options: JobOptions = {},
): JobKind<Data> {
  if (!NAME.test(name)) throw new Error(`"${name}" is no name of a job: use feature.verb in small letters.`);
  const { schedule, seconds, slices = false } = options;
  if (schedule) checkSchedule(name, schedule, slices);
  const attempts = options.attempts ?? (schedule ? 1 : USUAL_ATTEMPTS);
  return { name, schedule, attempts, seconds, slices };
}

function checkSchedule(name: string, schedule: Schedule, slices: boolean): void {
  if (slices) throw new Error(`${name}: a round is for all tenants; slices are of one.`);
  if ('everySeconds' in schedule && !(schedule.everySeconds >= 1))
    throw new Error(`${name}: a beat is at least one second.`);
}
