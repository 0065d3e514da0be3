import type { ScannerId } from '../domain/finding.ts'
import { GRYPE_PACKAGES, GRYPE_REPORT, toGrypeCommand } from './grype/command.ts'
import { GRYPE_FAILURE_RULES, GRYPE_LOG_RULES, parseGrypeLogLine } from './grype/log.ts'
import { parseGrypeReport } from './grype/parse.ts'
import { scrubGrypeReport } from './grype/scrub.ts'
import type { Scanner } from './scanner.ts'
import { TRIVY_REPORT, toTrivyCommand } from './trivy/command.ts'
import {
  TRIVY_FAILURE_RULES,
  TRIVY_LOG_RULES,
  parseTrivyLogLine,
  reviewTrivyReport,
} from './trivy/log.ts'
import { parseTrivyReport } from './trivy/parse.ts'
import { scrubTrivyReport } from './trivy/scrub.ts'

/** The table of scanners: another one costs a folder and an entry here. */
export const SCANNERS: Readonly<Record<ScannerId, Scanner>> = {
  trivy: {
    id: 'trivy',
    title: 'Trivy',
    database: 'trivy',
    outputs: { report: TRIVY_REPORT, packages: null },
    toCommand: toTrivyCommand,
    parse: parseTrivyReport,
    scrub: scrubTrivyReport,
    review: reviewTrivyReport,
    parseLogLine: parseTrivyLogLine,
    logRules: TRIVY_LOG_RULES,
    failureRules: TRIVY_FAILURE_RULES,
  },
  grype: {
    id: 'grype',
    title: 'Grype',
    database: 'grype',
    outputs: { report: GRYPE_REPORT, packages: GRYPE_PACKAGES },
    toCommand: toGrypeCommand,
    parse: parseGrypeReport,
    scrub: scrubGrypeReport,
    review: (report) => report,
    parseLogLine: parseGrypeLogLine,
    logRules: GRYPE_LOG_RULES,
    failureRules: GRYPE_FAILURE_RULES,
  },
}
