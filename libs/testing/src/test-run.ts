/** What jest.config.mjs hands to the specs: the environment itself is read by libs/config alone. */
export interface TestRun {
  /** A superuser's address on a PostgreSQL that tests may fill with databases and roles. */
  readonly databaseUrl?: string;
  /** True with UPDATE_ROUTES=1: the reviewed list of routes is written anew. */
  readonly updateRoutes?: boolean;
  /** A folder, with PICTURES=folder: journeys leave pictures of their steps there. */
  readonly pictures?: string;
}

/** The facts of this run of Jest. */
export function testRun(): TestRun {
  return (globalThis as { ZESWEKEN_TEST?: TestRun }).ZESWEKEN_TEST ?? {};
}
