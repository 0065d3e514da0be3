import { PlimsollError } from '../domain/errors.ts'
import type { ScannerId } from '../domain/finding.ts'
import { MINIMUM_VERSIONS, PINNED_VERSIONS, REFUSED_VERSIONS } from './pins.ts'
import { SCANNER_NAMES, toPlainText } from './words.ts'

/**
 * The rules that hold for a scanner of any origin. Throws `scanner-refused` for a version that must never
 * run or that cannot be compared, `scanner-too-old` below the minimum.
 */
export function checkVersion(scanner: ScannerId, version: string): void {
  const name = SCANNER_NAMES[scanner]
  const parsed = parseVersion(version)
  if (parsed === null) {
    throw new PlimsollError({
      code: 'scanner-refused',
      message: `${name} says that its version is "${toPlainText(version, 60)}", which is no release.`,
      hint: `Use a released ${name}, such as ${PINNED_VERSIONS[scanner]}; a program built from source needs the version stamp of its release.`,
    })
  }
  checkRefused(scanner, parsed)
  if (isOlder(parsed, MINIMUM_VERSIONS[scanner])) {
    throw new PlimsollError({
      code: 'scanner-too-old',
      message: `${name} ${toPlainText(version, 60)} is older than ${MINIMUM_VERSIONS[scanner]}, the oldest that Plimsoll understands.`,
      hint: `Use ${name} ${PINNED_VERSIONS[scanner]}, which is the default when no version is named.`,
    })
  }
}

type Version = {
  readonly numbers: readonly [number, number, number]
  readonly isPrerelease: boolean
}

function checkRefused(scanner: ScannerId, { numbers }: Version): void {
  const core = numbers.join('.')
  // A pre-release or rebuild of a refused version is refused as well.
  const refused = REFUSED_VERSIONS.find((one) => one.scanner === scanner && one.version === core)
  if (refused === undefined) return
  throw new PlimsollError({
    code: 'scanner-refused',
    message: `${SCANNER_NAMES[scanner]} ${core} is refused because ${refused.why}.`,
    hint: `Remove it from every machine and cache that has it, rotate the secrets that it could reach, and use ${PINNED_VERSIONS[scanner]}.`,
  })
}

/** Semantic Versioning 2.0.0, with the `v` of tags. */
function parseVersion(text: string): Version | null {
  const match = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.exec(
    text,
  )
  if (match === null) return null
  return {
    numbers: [Number(match[1]), Number(match[2]), Number(match[3])],
    isPrerelease: match[4] !== undefined,
  }
}

function isOlder(version: Version, minimum: string): boolean {
  const limits = minimum.split('.').map(Number)
  for (const [at, number] of version.numbers.entries()) {
    const limit = limits[at] ?? 0
    if (number !== limit) return number < limit
  }
  // A pre-release comes before its release.
  return version.isPrerelease
}
