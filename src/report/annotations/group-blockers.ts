import type { Finding } from '../../domain/finding.ts'
import { isSystemType } from '../../domain/package-type.ts'
import type { ImageReport } from '../../domain/report.ts'
import { blockingIds } from '../blocking.ts'
import { createFindDockerfileLine } from '../dockerfile-lines.ts'
import type { DockerfileLine } from '../dockerfile-lines.ts'
import { inReadingOrder } from '../reading-order.ts'
import { findingSubject, packageLabel } from '../words.ts'

/** What blocks in one image and comes from one source package, or stands in one file. Its texts are foreign. */
export type Blocker = {
  readonly image: ImageReport
  /** The source package, the package, the file or the setting. */
  readonly name: string
  /** Null where there is none, and where the findings are of several. */
  readonly version: string | null
  /** The most urgent first; never empty. */
  readonly findings: readonly Finding[]
  /** Null where no Dockerfile is known. */
  readonly line: DockerfileLine | null
}

/** The most urgent first. One source on several lines of the Dockerfile is one for each line. */
export function groupBlockers(image: ImageReport): readonly Blocker[] {
  const blocking = blockingIds(image)
  const findLine = createFindDockerfileLine(image)
  const blockers = image.findings.filter(({ id }) => blocking.has(id))
  const groups = new Map<string, Finding[]>()
  for (const finding of inReadingOrder(blockers, blocking)) {
    const line = findLine?.([finding]).line ?? 0
    const key = JSON.stringify([finding.package?.type ?? finding.kind, sourceOf(finding), line])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()].map((findings) => toBlocker(image, findings, findLine))
}

function toBlocker(
  image: ImageReport,
  findings: readonly Finding[],
  findLine: ReturnType<typeof createFindDockerfileLine>,
): Blocker {
  const [first] = findings
  const versions = new Set(findings.map((one) => one.package?.version ?? null))
  const [version = null] = versions
  return {
    image,
    name: first === undefined ? '' : sourceOf(first),
    version: versions.size === 1 ? version : null,
    findings,
    line: findLine?.(findings) ?? null,
  }
}

function sourceOf(finding: Finding): string {
  const { package: subject } = finding
  if (subject === null) return findingSubject(finding)
  return isSystemType(subject.type)
    ? (subject.sourcePackage?.name ?? subject.name)
    : packageLabel(subject)
}
