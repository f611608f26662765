/** Which form of the page is open: one at a time, so that no two fields have the same name. */
export interface OpenDeel {
  open: string | null;
  zetOpen: (deel: string | null) => void;
}
