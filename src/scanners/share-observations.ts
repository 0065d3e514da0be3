import type { VulnerabilityObservation } from '../domain/observation.ts'

/**
 * A flaw stands in a report once for each package that has it, with the same text each time. Rows of one report
 * that say the same share it: a hundred thousand of them take a third of the memory, and merging need not look
 * at equal values twice.
 */
export function createShareObservation(): (
  one: VulnerabilityObservation,
) => VulnerabilityObservation {
  const advisory = createShare<VulnerabilityObservation['vulnerability']>()
  const ratings = createShare<VulnerabilityObservation['ratings']>()
  const cvss = createShare<VulnerabilityObservation['cvss']>()
  const fix = createShare<VulnerabilityObservation['fix']>()
  const subject = createShare<VulnerabilityObservation['package']>()
  const instances = createShare<VulnerabilityObservation['instances']>()
  return (one) => {
    const { id } = one.vulnerability
    return {
      ...one,
      vulnerability: advisory(id, one.vulnerability),
      ratings: ratings(toRatingsKey(one), one.ratings),
      cvss: cvss(one.cvss[0]?.vector ?? '', one.cvss),
      fix: fix(one.fix.versions[0] ?? id, one.fix),
      package: subject(one.package.purl ?? one.package.name, one.package),
      instances: instances(toPlaceKey(one), one.instances),
    }
  }
}

/** Authorities and severities are few, and so are their combinations: other flaws have the same. */
function toRatingsKey({ ratings }: VulnerabilityObservation): string {
  let key = ''
  for (const { authority, severity } of ratings) key += `${authority} ${severity} `
  return key
}

function toPlaceKey({ instances: [first] }: VulnerabilityObservation): string {
  return first === undefined ? '' : `${first.path ?? ''} ${first.layer ?? ''}`
}

/** The value that came before under the same key, if it is equal in every part, else this one. */
function createShare<T>(): (key: string, value: T) => T {
  const known = new Map<string, T>()
  return (key, value) => {
    const before = known.get(key)
    if (before !== undefined && isEqual(before, value)) return before
    known.set(key, value)
    return value
  }
}

/** For plain data that one function made: lists, and objects with the same fields. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [fields, others] = [a as Fields, b as Fields]
  const keys = Object.keys(fields)
  return (
    keys.length === Object.keys(others).length &&
    keys.every((key) => isEqual(fields[key], others[key]))
  )
}

type Fields = Readonly<Record<string, unknown>>
