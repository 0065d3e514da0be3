import type { Case } from './case.ts'
import { judgeChecks, needsChecks } from './checks.ts'
import { daysSince } from './days.ts'
import { condition } from './rule.ts'
import type { Found, Rule } from './rule.ts'

/** Labels and annotations may tell the time that the config does not: the rule about the image reads them. */
const CHECKS = ['CFG-AGE']

export const IMAGE_AGE: Rule = {
  id: 'image.age',
  title: 'Days since the image was made',
  settings: ['compliance.max_image_age_days'],
  isDefault: false,
  judges: 'all',
  howToPass: 'Build the image anew; a build that pins its time has to tell the true one in a label',
  level: () => 'fail',
  needs: (opened) => {
    if (ageOf(opened) !== null) return null
    const lacking = needsChecks(opened, CHECKS)
    if (lacking === null) return null
    return {
      ...lacking,
      why: describeDate(opened),
      remedy:
        'Let the build write its time into the image, or into org.opencontainers.image.created',
    }
  },
  judge: (opened) => judge(opened, opened.policy.values['compliance.max_image_age_days'] ?? 0),
  remedy: () => 'Build the image anew',
}

function judge(opened: Case, limit: number): Found {
  const days = ageOf(opened)
  if (days !== null) return condition(days > limit, Math.round(days * 10) / 10, { limit })
  const found = judgeChecks(opened, CHECKS, 'fail')
  return { ...found, value: found.isBroken ? 'too many' : 'few enough', limit }
}

/** Before there were images of this kind: builds that are to be the same at any time write such dates. */
const FIRST_DAY = '2013-03-20'

function isReproducible(created: string): boolean {
  return created < FIRST_DAY
}

/** Null where the config does not tell it, or cannot be right. */
function ageOf({ image, asOf }: Case): number | null {
  const created = image?.created ?? null
  return created === null || isReproducible(created) ? null : daysSince(created, asOf)
}

function describeDate({ image }: Case): string {
  const created = image?.created ?? null
  if (created === null) return 'nothing tells when the image was made'
  const day = created.slice(0, 10)
  return isReproducible(created)
    ? `its date of creation, ${day}, is that of a reproducible build`
    : `its date of creation, ${day}, is none or lies in the future`
}
