/** Why somebody came to the sign-in page, and where to go afterwards. */
export interface AanmeldZoek {
  terug?: string | undefined;
  reden?: 'verlopen' | 'afgemeld' | 'uitgenodigd' | undefined;
}

const REDENEN = ['verlopen', 'afgemeld', 'uitgenodigd'] as const;

/** Reads the address; the way back may only be a page of this client, never another site. */
export function leesAanmeldZoek(ruw: Record<string, unknown>): AanmeldZoek {
  const { terug, reden } = ruw;
  return {
    terug: typeof terug === 'string' && /^\/(?![/\\])/.test(terug) ? terug : undefined,
    reden: REDENEN.find((een) => een === reden),
  };
}
