import type { Verdict } from '../domain/verdict.ts'

/*
 * What of an image was compared with nothing, in words. Such a sentence stands among those of a degraded
 * verdict, where whoever judges the image anew finds it again.
 */

export const SYSTEM_GAP =
  'no scanner knows this system or its release, so its system packages were compared with nothing'

export const PACKAGES_GAP =
  'no report names a package of this image, so nobody can tell whether vulnerabilities were looked for'

const GAPS: readonly string[] = [SYSTEM_GAP, PACKAGES_GAP]

/** The gaps behind an earlier verdict. Where it was `nothing-analysed` for a reason unknown here, all it says. */
export function toGaps({ outcome, degraded }: Verdict): readonly string[] {
  const known = degraded.filter((sentence) => GAPS.includes(sentence))
  return known.length > 0 || outcome !== 'nothing-analysed' ? known : degraded
}
