/** Longest name kept; every file system takes it. */
const LONGEST = 150;

/** What a name may not hold on one system or another, beside the separators of folders. */
const AWKWARD = /[<>:"|?*]/g;

/**
 * A name that is safe to show and to save under: no folders, no control characters, nothing that turns the direction of
 * text (`gpj.exe` must not read as `exe.jpg`), not too long, and never empty. The extension stays.
 */
export function veiligeNaam(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, '')
    .replace(AWKWARD, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  if (plain === '') return 'bestand';
  const extension = extensieVan(plain);
  const end = extension === '' ? '' : `.${extension}`;
  return plain.length <= LONGEST ? plain : `${sliced(plain, LONGEST - end.length)}${end}`;
}

/** What stands after the last dot, in small letters; empty when nothing does. */
export function extensieVan(naam: string): string {
  return /[^.]\.([A-Za-z0-9]{1,10})$/.exec(naam)?.[1]?.toLowerCase() ?? '';
}

/** `Content-Disposition: attachment` with the name for old and new readers (RFC 6266, RFC 8187). */
export function alsBijlage(naam: string): string {
  const ascii = naam
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(naam).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Cut without leaving half a character. */
function sliced(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
