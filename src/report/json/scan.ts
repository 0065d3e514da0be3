import type { DatabaseRecord, Provenance, ScanRecord } from '../../domain/verdict.ts'
import { byFields, sorted } from './in-order.ts'

export function toScansJson(scans: readonly ScanRecord[]): object[] {
  return sorted(scans, byFields<ScanRecord>('scanner')).map(toScanJson)
}

type Failure = { readonly code: string; readonly message: string; readonly hint: string }

export function toErrorJson(error: Failure | null): object | null {
  return error === null ? null : { code: error.code, hint: error.hint, message: error.message }
}

function toScanJson(scan: ScanRecord): object {
  return {
    arguments: scan.arguments,
    database: scan.database === null ? null : toDatabaseJson(scan.database),
    error: toErrorJson(scan.error),
    exitCode: scan.exitCode,
    packages: scan.packages,
    provenance: scan.provenance === null ? null : toProvenanceJson(scan.provenance),
    scanner: scan.scanner,
    state: scan.state,
    version: scan.version,
  }
}

function toDatabaseJson({ ageDays, built, digest, name, origin }: DatabaseRecord): object {
  return { ageDays, built, digest, name, origin }
}

function toProvenanceJson({ archiveSha256, from, origin, programSha256 }: Provenance): object {
  return { archiveSha256, from, origin, programSha256 }
}
