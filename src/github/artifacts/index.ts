import type { CodeHost } from '../../ports.ts'
import { findBaseline } from './find-baseline.ts'
import { keepBaseline } from './keep-baseline.ts'
import { createKnownRuns } from './known-runs.ts'
import type { ArtifactOptions } from './options.ts'
import { storeReports } from './store-reports.ts'

export type { ArtifactOptions } from './options.ts'

/** What of a run is kept with it, and what earlier runs kept. */
export function createArtifacts(
  options: ArtifactOptions,
): Pick<CodeHost, 'storeReports' | 'findBaseline' | 'keepBaseline'> {
  const runs = createKnownRuns(options)
  return {
    storeReports: (request) => storeReports(options, request),
    findBaseline: (subject) => findBaseline(options, runs, subject),
    keepBaseline: (subject, report) => keepBaseline(options, subject, report),
  }
}
