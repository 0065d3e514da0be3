import type { Comparison } from '../../domain/comparison.ts'
import type { ErrorCode } from '../../domain/errors.ts'
import { ERROR_CODES } from '../../domain/errors.ts'
import type { Image } from '../../domain/image.ts'
import { NOTHING_SEEN } from '../../domain/nothing-seen.ts'
import type { ImageReport, Judged } from '../../domain/report.ts'
import type { Reason, RuleResult, ScanRecord, Verdict } from '../../domain/verdict.ts'

/** One image without anything that tells what is in it, where it lies, or what the policy says of it. */
export function toPublicImage(image: ImageReport): ImageReport {
  return {
    name: image.name,
    reference: image.name,
    image: image.image === null ? null : toPublicSubject(image.image),
    ...NOTHING_SEEN,
    // Left out, it would read as not recognised.
    os: image.os === null ? null : { family: NOT_SHOWN, version: '', endOfLife: false },
    coverage: {
      narrowed: image.coverage.narrowed.length === 0 ? [] : [NARROWED],
      notAssessed: image.coverage.notAssessed,
    },
    scans: image.scans.map(toPublicScan),
    rules: image.rules.map(toPublicRule),
    comparison: image.comparison === null ? null : toPublicComparison(image.comparison, image.name),
    history: image.history,
    judged: toPublicJudged(image.judged),
    counts: image.counts,
    verdict: toPublicVerdict(image.verdict),
    error: image.error === null ? null : toPublicError(image.error),
  }
}

const NARROWED = 'inputs leave out a part of the image'
const DEGRADED = 'why is not shown here'
const ELSEWHERE = 'see the full report of this run'
const NOT_SHOWN = 'not shown'

function toPublicSubject({ name, platform, notScanned, source, transport }: Image): Image {
  return {
    ...{ reference: name, name, source, platform, notScanned, transport },
    ...{ digest: null, indexDigest: null, imageId: NOT_SHOWN, created: null, layers: [] },
  }
}

export function toPublicVerdict({ outcome, degraded, reasons }: Verdict): Verdict {
  return {
    outcome,
    degraded: degraded.length === 0 ? [] : [DEGRADED],
    reasons: reasons.map(toPublicReason),
  }
}

function toPublicReason({ rule, limit, value }: Reason): Reason {
  return {
    ...{ rule, limit: toPublicValue(limit), value: toPublicValue(value) },
    ...{ origin: null, findings: [], remedy: ELSEWHERE },
  }
}

function toPublicRule(rule: RuleResult): RuleResult {
  const { limit, value } = rule
  return {
    ...rule,
    limit: limit === null ? null : toPublicValue(limit),
    value: value === null ? null : toPublicValue(value),
    origin: null,
    note: null,
  }
}

/** Lists of what is allowed, and of what was found, are words; numbers tell nothing but how much. */
function toPublicValue(value: number | string): number | string {
  const isHarmless = typeof value === 'number' || HARMLESS.test(value)
  return isHarmless ? value : NOT_SHOWN
}

const HARMLESS = /^(?:\d[\d.,]*|not assessed|none|yes|no)$/

function toPublicScan(scan: ScanRecord): ScanRecord {
  const { database, error } = scan
  return {
    ...scan,
    provenance: null,
    arguments: [],
    database: database === null ? null : { ...database, origin: NOT_SHOWN, digest: null },
    error: error === null ? null : toPublicError(error),
  }
}

type Failure = NonNullable<ImageReport['error']>

/** What went wrong by its code alone: the words name registries, files and what a scanner last said. */
function toPublicError({ code }: Failure): Failure {
  return {
    code,
    message: `${describeBlame(code)} (${code}); the words are not shown here`,
    hint: `Look for ${code} in docs/troubleshooting.md, or ${ELSEWHERE}.`,
  }
}

function describeBlame(code: string): string {
  const blame = Object.hasOwn(ERROR_CODES, code) ? ERROR_CODES[code as ErrorCode] : 'world'
  return blame === 'bug' ? 'Plimsoll itself failed' : 'It failed'
}

function toPublicComparison({ baseline, counts }: Comparison, name: string): Comparison {
  return {
    baseline: { ...baseline, reference: name, name, digest: null, imageId: null },
    sameDatabases: true,
    notes: [],
    counts,
    fixed: [],
  }
}

/** The words name branches, runs and files. */
function toPublicJudged({ scope, wanted }: Judged): Judged {
  const why =
    scope === 'changes'
      ? 'only what came with the change is judged'
      : 'everything is judged, whatever the change brought'
  return { scope, wanted, why }
}
