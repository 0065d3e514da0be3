import type { WaiverRecord } from '../domain/decision.ts'
import type { Counts, Delivery, ImageReport, PolicyFileRecord, Report } from '../domain/report.ts'
import type { Pipeline } from '../domain/pipeline.ts'
import { CONTROL_STATES } from '../domain/standard.ts'
import type { ControlState, StandardResult } from '../domain/standard.ts'
import type { DatabaseRecord, Outcome, Provenance, Reason } from '../domain/verdict.ts'

export const AUDIT_SCHEMA = 'plimsoll/audit/1'

/** What was judged, by what, and how: of one image. */
export type AuditedImage = {
  readonly name: string
  readonly reference: string
  readonly digest: string | null
  readonly indexDigest: string | null
  readonly imageId: string | null
  readonly platform: string | null
  readonly outcome: Outcome
  readonly degraded: readonly string[]
  /** Rules that say no, without the findings. */
  readonly reasons: readonly (Omit<Reason, 'findings'> & { readonly findings: number })[]
  readonly counts: Counts
  readonly standards: readonly AuditedStandard[]
  readonly scanners: readonly AuditedScanner[]
  readonly error: ImageReport['error']
}

/** How many controls came out how. */
export type AuditedStandard = {
  readonly id: string
  readonly version: string
  readonly controls: Partial<Readonly<Record<ControlState, number>>>
}

export type AuditedScanner = {
  readonly scanner: string
  readonly version: string | null
  readonly state: string
  readonly provenance: Provenance | null
  readonly database: DatabaseRecord | null
}

/** Who did what to which images, and what came of it: of one run, complete in itself (schema/audit-1.json). */
export type AuditRecord = {
  readonly schema: typeof AUDIT_SCHEMA
  readonly tool: Report['tool']
  /** ISO time: the clock of the run, which an input may set. */
  readonly asOf: string
  /** ISO time: the clock on the wall when the record was made. */
  readonly recordedAt: string
  /** Null outside of a CI system that is known. */
  readonly run: Pipeline | null
  readonly outcome: Outcome
  readonly policy: {
    readonly isDefault: boolean
    readonly description: string
    readonly stage: string
    readonly files: readonly PolicyFileRecord[]
    readonly standards: readonly string[]
  }
  readonly feeds: Report['feeds']
  /** Waivers that accepted something, or should not have been able to. */
  readonly waivers: readonly WaiverRecord[]
  readonly images: readonly AuditedImage[]
  /** What was delivered where, messages included. */
  readonly deliveries: readonly Delivery[]
  /** Of the reports that were written: path and `sha256:…` of the bytes. */
  readonly reports: readonly { readonly path: string; readonly digest: string }[]
}

export type AuditRequest = {
  readonly report: Report
  readonly pipeline: Pipeline | null
  /** ISO time. */
  readonly recordedAt: string
  readonly reports: AuditRecord['reports']
}

/** The record of a run; pure, so that the same run gives the same record but for `recordedAt`. */
export function toAuditRecord(request: AuditRequest): AuditRecord {
  const { report, pipeline, recordedAt, reports } = request
  const { isDefault, description, stage, files, standards } = report.policy
  return {
    schema: AUDIT_SCHEMA,
    tool: report.tool,
    asOf: report.asOf,
    recordedAt,
    run: pipeline,
    outcome: report.verdict.outcome,
    policy: { isDefault, description, stage, files, standards },
    feeds: report.feeds,
    waivers: report.waivers,
    images: report.images.map(toAuditedImage),
    deliveries: report.deliveries,
    reports,
  }
}

function toAuditedImage(image: ImageReport): AuditedImage {
  const { name, reference, verdict, counts, standards, scans, error } = image
  return {
    name,
    reference,
    digest: image.image?.digest ?? null,
    indexDigest: image.image?.indexDigest ?? null,
    imageId: image.image?.imageId ?? null,
    platform: image.image?.platform ?? null,
    outcome: verdict.outcome,
    degraded: verdict.degraded,
    reasons: verdict.reasons.map((reason) => ({ ...reason, findings: reason.findings.length })),
    counts,
    standards: standards.map(toAuditedStandard),
    scanners: scans.map(({ scanner, version, state, provenance, database }) => ({
      ...{ scanner, version, state, provenance, database },
    })),
    error,
  }
}

function toAuditedStandard({ id, version, controls }: StandardResult): AuditedStandard {
  const counted = CONTROL_STATES.map((state): [ControlState, number] => [
    state,
    controls.filter((control) => control.state === state).length,
  ])
  return { id, version, controls: Object.fromEntries(counted.filter(([, count]) => count > 0)) }
}
