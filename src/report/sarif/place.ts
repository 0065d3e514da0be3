import type { Finding } from '../../domain/finding.ts'
import { isSystemType } from '../../domain/package-type.ts'
import { cleanLine } from '../clean.ts'
import { pathsOf } from '../words.ts'

/**
 * A path for alerts that stays the same over rebuilds and upgrades and cannot be taken for a file of the
 * repository: `<image>/<purl type>/<package>`, or `<image>/<kind>/<path>` for what a file holds. Relative,
 * percent-encoded, never empty, without dot segments; the colon of a tag would read as a URI scheme.
 */
export function toAlertPath(imageName: string, finding: Finding): string {
  return toUriPath([...imageName.split('/'), ...placeOf(finding)])
}

function placeOf(finding: Finding): string[] {
  if (finding.package !== null) {
    const { type, namespace, name } = finding.package
    const outer = namespace === null || isSystemType(type) ? [] : namespace.split('/')
    return [type, ...outer, ...name.split('/')]
  }
  const [path] = pathsOf([finding])
  return [
    finding.kind,
    ...(path ?? (finding.kind === 'vulnerability' ? '' : finding.rule.id)).split('/'),
  ]
}

const LONGEST_SEGMENT = 200

/** Segments as a relative URI path; empty ones are left out, `.` and `..` lose their meaning. */
export function toUriPath(segments: readonly string[]): string {
  const encoded = segments
    .map((segment) => cleanLine(segment, LONGEST_SEGMENT).trim())
    .filter((segment) => segment !== '')
    .map((segment) => (/^\.+$/.test(segment) ? '_'.repeat(segment.length) : segment))
    .map(encodeURIComponent)
  return encoded.length === 0 ? 'image' : encoded.join('/')
}

/**
 * The category: a later upload of the same one replaces this one, so neither tag nor digest may be in it.
 * It ends with `/`, since GitHub reads what follows the last one as the id of a single run.
 */
export function toCategory(toolName: string, imageName: string, platform: string | null): string {
  const segments = [toolName, ...imageName.split('/'), ...(platform ?? '').split('/')]
  return `${toUriPath(segments)}/`
}
