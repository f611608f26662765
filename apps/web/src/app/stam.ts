import type { QueryClient } from '@tanstack/react-query';
import type { Rol } from '../api/types.js';
import { createRoute, redirect, createRootRouteWithContext } from '@tanstack/react-router';
import { ikOptions } from '../schil/ik.api.js';
import { NietGevonden, Schil } from '../schil/Schil.js';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Roles that may see the page; without it everybody who is signed in. */
    rollen?: readonly Rol[];
  }
}

/** Where every page hangs from. */
export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: NietGevonden,
});

/** Everything behind sign-in, inside the shell. */
export const binnen = createRoute({
  getParentRoute: () => root,
  id: 'binnen',
  component: Schil,
  beforeLoad: async ({ context, location }) => {
    const ik = await context.queryClient.query({ ...ikOptions, staleTime: 'static' });
    if (!ik) {
      const terug = location.pathname === '/' ? undefined : location.href;
      throw redirect({ to: '/aanmelden', search: { terug } });
    }
    return { ik };
  },
});
