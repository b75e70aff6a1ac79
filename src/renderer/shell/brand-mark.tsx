/** The sign of the app in one colour: the curve of those who stay, on a ruled page. */
export function BrandMark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <rect x="2" y="1" width="16" height="18" rx="3" fill="currentColor" />
      <path
        d="M6.5 5C7.5 9.6 9.6 11.9 14 12.4"
        stroke="var(--paper)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
      <circle cx="14" cy="12.4" r="1.6" fill="var(--paper)" />
    </svg>
  );
}
