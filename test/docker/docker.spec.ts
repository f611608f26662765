import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '@zesweken/config';
import { composeServices, instructionsOf, variablesIn } from './docker-files.js';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const dockerfile = instructionsOf(read('docker/Dockerfile'));
const services = composeServices(read('docker/compose.yaml'));
const ours = ['beheer', 'api', 'worker'];

/** What our programs ask of the environment. */
const known = new Set(read('libs/config/src/settings.ts').match(/(?<=\benv\.)[A-Z][A-Z_]+/g));

describe('the image', () => {
  it('copies only what there is, and what the build sees', () => {
    const seen = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const sources = dockerfile
      .filter(({ name, text }) => name === 'COPY' && !text.startsWith('--from'))
      .flatMap(({ text }) => text.split(/\s+/).slice(0, -1));
    expect(sources).not.toEqual([]);
    for (const source of sources) {
      expect([source, existsSync(join(projectRoot, source))]).toEqual([source, true]);
      expect(seen.some((path) => source === path || source.startsWith(`${path}/`))).toBe(true);
    }
  });

  it('copies from the build what server and web client are built to', () => {
    const copied = dockerfile
      .filter(({ name, text }) => name === 'COPY' && text.startsWith('--from=build'))
      .map(({ text }) => text.split(/\s+/).at(-1));
    expect(copied).toEqual(['node_modules', 'dist', 'apps/web/dist']);
    const build = read('scripts/build.mjs');
    expect(build).toContain("output: 'dist/apps/api/src/main.js'");
    expect(build).toContain("output: 'apps/web/dist/index.html'");
  });

  it('never runs as root, and gives no user but ours the folders of data and keys', () => {
    const last = dockerfile.findLast(({ name }) => name === 'USER');
    expect(last?.text).toBe('node');
    const after = dockerfile.slice(dockerfile.indexOf(last!) + 1).map(({ name }) => name);
    expect(after).toEqual(['EXPOSE', 'HEALTHCHECK', 'CMD']);
    expect(dockerfile.find(({ text }) => text.includes('install -d'))?.text).toContain('-m 0700');
  });

  it('watches a route that is there', () => {
    const check = dockerfile.find(({ name }) => name === 'HEALTHCHECK');
    expect(check?.text).toContain('/gezondheid/leeft');
    expect(JSON.parse(read('apps/api/test/routes.snapshot.json'))).toHaveProperty(['GET /gezondheid/leeft']);
  });

  it('takes no script of a package along: none may run at installation', () => {
    const installs = dockerfile.filter(({ text }) => /npm (ci|install|prune)/.test(text));
    expect(installs.length).toBeGreaterThan(0);
    for (const { text } of installs) expect(text).toContain('--ignore-scripts');
  });
});

describe('what runs', () => {
  const commands = [
    ...dockerfile.filter(({ name }) => name === 'CMD').map(({ text }) => text),
    ...Object.values(services).flatMap(({ text }) => text),
  ].flatMap((text) => text.match(/dist\/apps\/[a-z]+\/src\/main\.js/g) ?? []);

  it('is built from a program of ours', () => {
    expect([...new Set(commands)].sort()).toEqual(
      ['api', 'beheer', 'worker'].map((app) => `dist/apps/${app}/src/main.js`),
    );
    for (const command of commands) {
      const source = command.replace(/^dist\//, '').replace(/\.js$/, '.ts');
      expect([source, existsSync(join(projectRoot, source))]).toEqual([source, true]);
    }
  });

  it('gives api and worker the limits of memory that npm start gives them', () => {
    const limits = read('scripts/start/child.mjs').match(/(?<=')--[a-z-]+(=\d+)?(?=')/g) ?? [];
    expect(limits.length).toBeGreaterThan(1);
    const api = dockerfile.find(({ name }) => name === 'CMD')?.text ?? '';
    for (const limit of limits) {
      expect(api).toContain(limit);
      expect(services.worker?.text).toContain(limit);
    }
  });

  it('is a command that beheer knows', () => {
    const command = /command: \['([a-z]+)'\]/.exec(services.beheer?.text ?? '')?.[1];
    expect(read(`apps/beheer/src/commands/${command}.command.ts`)).toContain(`name: '${command}'`);
  });
});

describe('what each container is told', () => {
  it('knows no setting that our programs do not', () => {
    const inImage = dockerfile.filter(({ name }) => name === 'ENV').flatMap(({ text }) => variablesIn(text));
    const inCompose = ours.flatMap((name) => services[name]?.environment ?? []);
    const inFiles = ['owner', 'app'].flatMap((name) => variablesIn(read(`docker/env/${name}.env.example`)));
    const all = [...inImage, ...inCompose, ...inFiles];
    expect(all).toEqual(expect.arrayContaining(['ZESWEKEN_SLEUTELS', 'REDIS_URL', 'DATABASE_URL']));
    expect(all.filter((name) => !known.has(name))).toEqual([]);
  });

  it('keeps the owner’s login from api and worker', () => {
    const withOwner = Object.entries(services)
      .filter(([, { envFiles, environment }]) =>
        [...envFiles.flatMap(variablesOf), ...environment].includes('DATABASE_URL'),
      )
      .map(([name]) => name);
    expect(withOwner).toEqual(['beheer']);
  });

  it('has secrets in files that are never committed, each with an example', () => {
    expect(read('docker/.gitignore')).toContain('env/*.env');
    for (const { envFiles, environment } of Object.values(services)) {
      for (const file of envFiles)
        expect(existsSync(join(projectRoot, 'docker', `${file}.example`))).toBe(true);
      expect(environment.filter((name) => /PASSWORD|DATABASE_URL|APP_URL|QUEUE_URL/.test(name))).toEqual([]);
    }
  });

  it('keeps the keys in a volume of their own, which api and worker only read', () => {
    const folder = /ZESWEKEN_SLEUTELS=(\S+)/.exec(dockerfile.map(({ text }) => text).join(' '))?.[1];
    expect(services.postgres?.volumes.map((volume) => volume.split(':')[0])).toEqual(['database']);
    expect(services.beheer?.volumes).toContain(`sleutels:${folder}`);
    for (const name of ['api', 'worker']) expect(services[name]?.volumes).toEqual([`sleutels:${folder}:ro`]);
  });
});

function variablesOf(envFile: string): string[] {
  return variablesIn(read(`docker/${envFile}.example`));
}
