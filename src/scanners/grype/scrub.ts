import type { Documents } from '../scanner.ts'
import { all, inside, without } from '../scrub.ts'

/** Config and manifest stand there whole, in base64; the configuration of Grype names paths of this machine. */
const scrubReport = all(
  inside('source', inside('target', without('config', 'manifest', 'labels'))),
  inside('descriptor', without('configuration')),
)

/** Labels of the image are properties of the list as a whole. */
const scrubPackages = inside('metadata', without('properties'))

/** Grype's report and its list of packages without the config of the image, which our own look reads. */
export function scrubGrypeReport({ report, packages }: Documents): Documents {
  return packages === undefined
    ? { report: scrubReport(report) }
    : { report: scrubReport(report), packages: scrubPackages(packages) }
}
