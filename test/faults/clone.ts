import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@zesweken/config';

const PARTS = [
  ...['package.json', 'package-lock.json', '.npmrc', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'],
  ...['scripts', 'db', 'libs', 'apps', 'dist', '.cache/built'],
];

/** A copy of this project, installed and built, elsewhere. */
export class Clone {
  readonly #outer = mkdtempSync(join(tmpdir(), 'zesweken-clone-'));
  readonly root = join(this.#outer, 'zesweken');

  /** @param openTo `us`: in a folder that only we may enter, such as /root; `all`: everyone may read it */
  constructor(openTo: 'us' | 'all') {
    mkdirSync(this.root);
    for (const part of PARTS) {
      const from = join(projectRoot, part);
      if (existsSync(from)) cpSync(from, join(this.root, part), { recursive: true, verbatimSymlinks: true });
    }
    this.#linkModules();
    if (openTo === 'all') execFileSync('chmod', ['-R', 'go+rX', this.#outer]);
  }

  /** Hard links to the installed packages: a second installation without its time and its disk. */
  #linkModules(): void {
    const from = join(projectRoot, 'node_modules');
    try {
      execFileSync('cp', ['-al', from, this.root], { stdio: 'pipe' });
    } catch {
      execFileSync('cp', ['-a', from, this.root]); // on another disk
    }
  }

  /** A path for data in the clone; nothing is there yet. */
  dataFolder(name: string): string {
    return join(this.root, '.data', name);
  }

  remove(): void {
    rmSync(this.#outer, { recursive: true, force: true });
  }
}
