import { createLink } from '@tanstack/react-router';
import { ButtonLink as UtrechtButtonLink, Link as UtrechtLink } from '@utrecht/component-library-react';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Anker = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function Anchor(props: Anker) {
  return <UtrechtLink {...props} />;
}

function AnchorAlsKnop({ soort, ...rest }: Anker & { soort?: 'primair' | 'secundair' }) {
  return (
    <UtrechtButtonLink
      {...rest}
      appearance={soort === 'primair' ? 'primary-action-button' : 'secondary-action-button'}
    />
  );
}

/** A link to another page of the client. */
export const Link = createLink(Anchor);

/** A link that looks like a button: the next step is on another page. */
export const ButtonLink = createLink(AnchorAlsKnop);

/** A link of our look to something outside the router: a field on this page, a file. */
export function GewoneLink(props: Anker) {
  return <Anchor {...props} />;
}
