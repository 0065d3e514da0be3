import type { Region } from 'sarif'
import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { packageIdentity } from '../../domain/package-identity.ts'
import { cleanLine } from '../clean.ts'
import { createFindDockerfileLine } from '../dockerfile-lines.ts'
import { pathsOf } from '../words.ts'
import type { Group } from './groups.ts'

export type AlertPlace = { readonly uri: string; readonly region: Region }

/** GitHub lists all four as required; both scanners' own SARIF has an empty region. */
const NO_REGION = { endColumn: 2, endLine: 1, startColumn: 1, startLine: 1 } as const

/**
 * Where the alerts of an image stand: in its Dockerfile, where the repository has one, on the line that brought what the
 * finding is in; otherwise at a path that stands for the package. The path is part of an alert's identity, and the line is
 * not: to give a Dockerfile, or to take it away, closes every alert once and opens it anew.
 */
export function createPlacer(image: ImageReport): (findings: Group['findings']) => AlertPlace {
  const findLine = createFindDockerfileLine(image)
  if (findLine === null) {
    return ([worst]) => ({ uri: toAlertPath(image.name, worst), region: NO_REGION })
  }
  return (findings) => {
    const { path, line, length } = findLine(findings)
    const endColumn = Math.max(1, length ?? 1) + 1
    return {
      uri: path.split('/').map(encodeURIComponent).join('/'),
      region: { endColumn, endLine: line, startColumn: 1, startLine: line },
    }
  }
}

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
    // As the key has it: the scanners spell some names differently, and an alert must not move when one of them is away.
    const [type, namespace, name] = packageIdentity(finding.package)
    return [type, ...namespace.split('/'), ...name.split('/')]
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
