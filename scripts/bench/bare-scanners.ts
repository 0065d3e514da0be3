import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { mergeReports } from '../../src/merge/merge.ts'
import { parseGrypeReport } from '../../src/scanners/grype/parse.ts'
import { parseTrivyReport } from '../../src/scanners/trivy/parse.ts'
import type { Databases } from './databases.ts'
import type { Ground } from './ground.ts'
import type { ProcessPlan } from './processes.ts'
import type { ScannerPrograms } from './scanner-programs.ts'

/** Two forms of the same image, as both scanners take them. */
export type Forms = { readonly archive: string; readonly layout: string }

export type Bare = {
  readonly trivy: ProcessPlan
  readonly grype: ProcessPlan
  /** Variables of Grype, for the printed command line. */
  readonly grypeVariables: readonly string[]
  /** Where the reports are written. */
  readonly reports: { readonly trivy: string; readonly grype: string }
}

export type BarePlan = {
  readonly programs: ScannerPrograms
  readonly databases: Databases
  readonly form: keyof Forms
  readonly image: string
}

/**
 * The scanners' own programs with the fewest flags that give the findings of a run of ours: all that Trivy
 * looks for, nothing fetched, and no memory of an earlier run, which would make the second one free.
 */
export function toBare(ground: Ground, { programs, databases, form, image }: BarePlan): Bare {
  const reports = {
    trivy: join(ground.folder, 'report-of-trivy.json'),
    grype: join(ground.folder, 'report-of-grype.json'),
  }
  const base = { cwd: join(ground.folder, 'empty'), env: ground.env }
  const grypeSettings = {
    GRYPE_DB_CACHE_DIR: databases.grype,
    GRYPE_DB_AUTO_UPDATE: 'false',
    GRYPE_DB_VALIDATE_BY_HASH_ON_START: 'false',
    GRYPE_CHECK_FOR_APP_UPDATE: 'false',
    GRYPE_MATCH_UPSTREAM_KERNEL_HEADERS: 'true',
  }
  return {
    reports,
    trivy: { ...base, file: programs.trivy, args: trivyArguments(image, databases, reports.trivy) },
    grype: {
      ...base,
      file: programs.grype,
      args: [
        `${form === 'archive' ? 'docker-archive' : 'oci-dir'}:${image}`,
        '-o',
        `json=${reports.grype}`,
      ],
      env: { ...ground.env, ...grypeSettings },
    },
    grypeVariables: Object.entries(grypeSettings).map(([name, value]) => `${name}=${value}`),
  }
}

function trivyArguments(image: string, databases: Databases, report: string): string[] {
  return [
    ...['image', '--input', image, '--cache-dir', databases.trivy, '--cache-backend', 'memory'],
    ...['--skip-db-update', '--skip-java-db-update', '--skip-check-update', '--offline-scan'],
    ...['--skip-version-check', '--disable-telemetry'],
    ...['--scanners', 'vuln,secret,misconfig,license'],
    ...['--image-config-scanners', 'misconfig,secret'],
    ...['--format', 'json', '--output', report],
  ]
}

/** Ids of the findings that the bare scanners' reports come to, sorted. */
export function readBareFindings(reports: Bare['reports'], imageName: string): string[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
  const parsed = [
    parseTrivyReport({ report: read(reports.trivy) }).report,
    parseGrypeReport({ report: read(reports.grype) }).report,
  ]
  return mergeReports(parsed, { imageName, severityChoice: 'vendor' })
    .findings.map((finding) => finding.id)
    .sort()
}
