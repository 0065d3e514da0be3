import type { Verdict } from '../domain/verdict.ts'

/*
 * What of an image was compared with nothing, in words. Such a sentence stands among those of a degraded
 * verdict, where whoever judges the image anew finds it again.
 */

export const SYSTEM_GAP =
  'no scanner knows this system or its release, so its system packages were compared with nothing'

export const PACKAGES_GAP =
  'no report names a package of this image, so nobody can tell whether vulnerabilities were looked for'

/** True of a report that was narrowed to libraries, and of an image that has no list of its packages. */
export const SYSTEM_PACKAGES_GAP =
  'the reports name the system of this image and list packages, none of them of the system: either it has no list of them that a scanner reads, or they were left out; they were compared with nothing'

const GAPS: readonly string[] = [SYSTEM_GAP, PACKAGES_GAP, SYSTEM_PACKAGES_GAP]

/** The gaps behind an earlier verdict. Where it was `nothing-analysed` for a reason unknown here, all it says. */
export function toGaps({ outcome, degraded }: Verdict): readonly string[] {
  const known = degraded.filter((sentence) => GAPS.includes(sentence))
  return known.length > 0 || outcome !== 'nothing-analysed' ? known : degraded
}
