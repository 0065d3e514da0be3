import { cleanLine } from '../clean.ts'

/** Facts for which CycloneDX has no field; a name without a colon is one of our own. Empty ones are left out. */
export function toProperties(facts: readonly (readonly [name: string, value: string | null])[]): {
  readonly properties?: readonly object[]
} {
  const properties = facts.flatMap(([name, value]) =>
    value === null || value === ''
      ? []
      : [{ name: name.includes(':') ? name : `plimsoll:${name}`, value: cleanLine(value, 1000) }],
  )
  return properties.length === 0 ? {} : { properties }
}
