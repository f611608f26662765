import '@utrecht/component-library-css/dist/index.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import './theme/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { maakQueryClient } from './api/query-client.js';
import { maakRouter } from './app/router.js';
import { startTaal } from './i18n/index.js';
import { mijnOptions } from './mijn/mijn.api.js';
import { ikOptions } from './schil/ik.api.js';

// The shell goes to the sign-in page as soon as nobody is signed in any more; so do the pages of a personal link to theirs.
const queryClient = maakQueryClient(() => {
  const isMijn = window.location.pathname === '/mijn';
  queryClient.setQueryData((isMijn ? mijnOptions : ikOptions).queryKey, null);
});
const router = maakRouter(queryClient);
const houder = document.getElementById('app');

if (houder) {
  await startTaal();
  createRoot(houder).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
