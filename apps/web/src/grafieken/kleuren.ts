/** Fixed colours, not those of the theme: a picture that is kept as a file takes no stylesheet with it. Clear in grey too. */
export const ACCENT = '#24578f';
export const INKT = '#1b1b1b';
export const ZACHT = '#595f69';
export const RASTER = '#d5dae1';
export const BAND = '#c4d6ea';
