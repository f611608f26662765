import './button.css';
import { Button as UtrechtButton, LinkButton as UtrechtLinkButton } from '@utrecht/component-library-react';
import type { ReactNode, Ref } from 'react';

interface ButtonProps {
  children: ReactNode;
  /** `primair`: the one step this page is for; `secundair`: another step; `stil`: tools and closing. */
  soort?: 'primair' | 'secundair' | 'stil';
  type?: 'button' | 'submit';
  /** Work is under way: a second press does nothing, but the button stays reachable and readable. */
  bezig?: boolean;
  /** The press takes something away from somebody. */
  gevaar?: boolean;
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
  'aria-describedby'?: string;
  'aria-label'?: string;
  className?: string;
}

const UITERLIJK = {
  primair: 'primary-action-button',
  secundair: 'secondary-action-button',
  stil: 'subtle-button',
} as const;

/** A button that does something on this page. For going to another page there is `ButtonLink`. */
export function Button({
  soort = 'secundair',
  bezig = false,
  gevaar = false,
  onClick,
  type,
  className,
  ...rest
}: ButtonProps) {
  return (
    <UtrechtButton
      {...rest}
      appearance={UITERLIJK[soort]}
      type={type ?? 'button'}
      busy={bezig}
      aria-disabled={bezig || undefined}
      className={[className, gevaar && 'zw-gevaar'].filter(Boolean).join(' ') || undefined}
      onClick={(gebeurtenis) => {
        if (bezig) {
          gebeurtenis.preventDefault();
          return;
        }
        onClick?.();
      }}
    />
  );
}

/** A button that reads as a link, inside text or a row. */
export function LinkButton({
  children,
  onClick,
  className,
}: Pick<ButtonProps, 'children' | 'onClick' | 'className'>) {
  return (
    <UtrechtLinkButton inline onClick={onClick} className={className}>
      {children}
    </UtrechtLinkButton>
  );
}
