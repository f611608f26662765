import { isInstalled } from './install.mjs';

// npm leaves out what goes before a script when `ignore-scripts` is set; then the machine's own Node comes here.
if (!isInstalled() || Number(process.versions.node.split('.')[0]) < 24) {
  console.error('\nNot everything is installed yet: run "node scripts/install.mjs" first, then this again.');
  process.exit(1);
}
