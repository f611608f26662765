/** The values of a query parameter that takes several, separated by commas. For class-transformer's @Transform. */
export function commaList({ value }: { value: unknown }): unknown {
  return typeof value === 'string'
    ? value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
    : value;
}
