import type { Documents } from '../scanner.ts'
import { all, each, inside, only, without } from '../scrub.ts'

/** Lines of code around a secret have been seen to hold another one; messages of checks quote the build. */
const scrubResult = all(
  inside('Secrets', each(without('Code', 'Match'))),
  inside('Misconfigurations', each(all(without('Message'), inside('CauseMetadata', scrubCause)))),
)

const scrubReport = all(
  inside(
    'Metadata',
    inside('ImageConfig', only('architecture', 'os', 'variant', 'created', 'rootfs')),
  ),
  inside('Results', each(scrubResult)),
)

/** Trivy's report without the settings and the history of the image, which our own look reads from its config. */
export function scrubTrivyReport({ report }: Documents): Documents {
  return { report: scrubReport(report) }
}

function scrubCause(cause: unknown): unknown {
  return without('Code', 'RenderedCause')(cause)
}
