/** Patterns that say by shape what colour must not say alone: losses and what is not yet complete. */
export function HatchPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-loss`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--loss-soft)" />
        <rect width="3" height="6" fill="var(--loss)" />
      </pattern>
      <pattern
        id={`${id}-incomplete`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="1.5" height="7" fill="var(--caution)" opacity="0.5" />
      </pattern>
    </defs>
  );
}
