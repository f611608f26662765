import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project. (import.meta.dirname would be shorter, but an old Node must live to say that it is old.) */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
