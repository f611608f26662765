export const kernel: readonly string[];
export const features: Readonly<Record<string, readonly string[]>>;
export const apps: readonly string[];
export const web: { readonly app: string; readonly mayUse: string };
export const testing: string;
export const door: string;
export const guardedPackages: readonly {
  readonly package: string;
  readonly libs: readonly string[];
  readonly why: string;
}[];
