// For specs, which are TypeScript. The words are in ports.mjs.

export function freePort(host?: string): Promise<number>;
export function isFree(port: number, host: string): Promise<boolean>;
export function listenOnce(port: number, host: string): Promise<number>;
export function answers(port: number, host: string): Promise<boolean>;
