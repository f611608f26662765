/** An instruction of a Dockerfile, its lines joined. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** A service of the compose file: what it holds, with the names it takes over filled in by nobody. */
export interface Service {
  readonly text: string;
  readonly envFiles: readonly string[];
  /** Names of the variables that stand in the file itself. */
  readonly environment: readonly string[];
  readonly volumes: readonly string[];
}

/** The instructions of a Dockerfile in order, without comments. */
export function instructionsOf(dockerfile: string): Instruction[] {
  return dockerfile
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', text = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      if (name === '') throw new Error(`No instruction of a Dockerfile: ${line}`);
      return { name, text: text.replace(/\s+/g, ' ') };
    });
}

/** Names of the variables that a text sets as NAME=value. */
export function variablesIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.match(/(?<=^|\s)[A-Z][A-Z_]+(?==)/g) ?? []);
}

/**
 * The services of our compose file. Reads the part of YAML that we write there (two spaces a level, no tabs), not YAML.
 */
export function composeServices(compose: string): Readonly<Record<string, Service>> {
  const lines = compose.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  return Object.fromEntries(
    [...blocksOf(block(lines, 'services', 0), 2)].map(([name, body]) => [
      name,
      {
        text: body.join('\n'),
        envFiles: listOf(body, 'env_file'),
        environment: [...blocksOf(block(body, 'environment', 4), 6).keys()],
        volumes: listOf(body, 'volumes'),
      },
    ]),
  );
}

/** The lines under `key:` at this depth. */
function block(lines: readonly string[], key: string, depth: number): string[] {
  return blocksOf(lines, depth).get(key) ?? [];
}

/** The lines under each key at this depth. */
function blocksOf(lines: readonly string[], depth: number): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of lines) {
    const key = new RegExp(`^ {${depth}}([A-Za-z_<][A-Za-z0-9_<-]*):`).exec(line)?.[1];
    if (key !== undefined) found.set(key, (current = []));
    else current?.push(line);
  }
  return found;
}

/** What is listed under a key of a service, or its one value. */
function listOf(service: readonly string[], key: string): string[] {
  const one = service.map((line) => new RegExp(`^ {4}${key}: (\\S+)$`).exec(line)?.[1]).find(Boolean);
  if (one) return [one];
  return block(service, key, 4).flatMap((line) => /^ {6}- '?([^']+?)'?$/.exec(line)?.[1] ?? []);
}
