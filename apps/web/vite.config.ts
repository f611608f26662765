import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { onlyUsedDesignSystem } from './vite/only-used-design-system.js';

/** Where `npm run dev -w apps/web` finds the api; the built client is served by the api itself. */
const API_IN_DEVELOPMENT = 'http://localhost:3000';

export default defineConfig({
  plugins: [react(), onlyUsedDesignSystem()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows neither data: addresses nor inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What nearly every page uses, in two files: else the first page asks for thirty small ones.
        codeSplitting: {
          groups: [
            { name: 'packages', test: /node_modules/, minShareCount: 2 },
            {
              name: 'shared',
              test: /apps\/web\/src\/(api|app|i18n\/(code|taal|index)|schil|tijd|ui)/,
              minShareCount: 2,
            },
          ],
        },
      },
      treeshake: {
        // The library does not say that its modules only define things.
        moduleSideEffects: (id) => !/node_modules\/@utrecht\/.*\.mjs$/.test(id),
      },
    },
  },
  server: { port: 5173, proxy: { '/api': API_IN_DEVELOPMENT } },
});
