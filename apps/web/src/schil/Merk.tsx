/** The mark: a line with today on it. */
export function Merk() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="6" fill="#0a5a78" />
      <path d="M5 17h16" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M5 17h10.5" stroke="#ffb81c" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="15.5" cy="17" r="3" fill="#ffb81c" />
      <path d="M13 6v4M21 13v4" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" opacity=".8" />
    </svg>
  );
}
