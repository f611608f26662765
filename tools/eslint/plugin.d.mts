import type { ESLint } from 'eslint';

export const zesweken: ESLint.Plugin & Required<Pick<ESLint.Plugin, 'rules'>>;
