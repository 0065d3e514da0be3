import type { RuleFinding } from '../../domain/finding.ts'
import { createLicenceRater } from '../licences/rating.ts'
import type { LicenceRating } from '../licences/rating.ts'
import { createLicenceScope, identityOf } from '../licences/scope.ts'
import type { Policy } from '../policy.ts'
import type { Case } from './case.ts'
import { countFound, joinNotes } from './counting.ts'
import { levelLimit } from './level.ts'
import { needsKind } from './needs.ts'
import { listShort } from './remedies.ts'
import { missing } from './rule.ts'
import type { Found, Missing, Rule } from './rule.ts'
import { filterSplit } from './split.ts'
import type { Split } from './split.ts'

export const LICENCE_RULES: readonly Rule[] = [
  licenceRule({
    id: 'licences.required',
    title: 'Packages under a licence that is not among the allowed ones',
    setting: 'compliance.required_licenses',
    isKnown: ({ isSpdx, isNamedBy }) => isSpdx || isNamedBy.required || isNamedBy.forbidden,
    isWrong: ({ isAllowed }) => !isAllowed,
  }),
  licenceRule({
    id: 'licences.forbidden',
    title: 'Packages under a forbidden licence',
    setting: 'compliance.forbidden_licenses',
    isKnown: ({ isSpdx, isNamedBy }) => isSpdx || isNamedBy.forbidden,
    isWrong: ({ isForbidden }) => isForbidden,
  }),
  unknownLicences(),
]

type Listed = Pick<Rule, 'id' | 'title'> & {
  readonly setting: 'compliance.required_licenses' | 'compliance.forbidden_licenses'
  /** False: the rule cannot say anything of such a licence. */
  readonly isKnown: IsLicence
  readonly isWrong: IsLicence
}

type IsLicence = (rating: LicenceRating) => boolean

function licenceRule({ setting, isKnown, isWrong, ...names }: Listed): Rule {
  return {
    ...names,
    settings: [setting],
    isDefault: false,
    judges: 'changes',
    howToPass: 'Replace what has such a licence; of a choice (OR) one acceptable branch is enough',
    level: () => 'fail',
    needs: (opened) => needsKind('licence', opened) ?? needsLicences(opened, isKnown),
    judge: (opened) => {
      const rate = createLicenceRater(opened.policy.values)
      const counted = filterSplit(licencesOf(opened), (one) => {
        const rating = rate(one.rule.id)
        return isKnown(rating) && isWrong(rating)
      })
      return countFound(counted, { limit: 0 }, nameLicences(counted.open))
    },
    remedy: ({ findings }) =>
      `Replace ${listShort(packagesOf(findings as readonly RuleFinding[]))}, or take it under another of its licences and waive it with that reason`,
  }
}

function licencesOf({ policy, image, packages, ground }: Case): Split<RuleFinding> {
  const scope = createLicenceScope({ policy, image, packages })
  return filterSplit(ground.others, scope.hasFinding)
}

function nameLicences(findings: readonly RuleFinding[]): string | null {
  if (findings.length === 0) return null
  return listShort([...new Set(findings.map(({ rule }) => rule.id))].sort())
}

function packagesOf(findings: readonly RuleFinding[]): string[] {
  const names = findings.map(
    (one) => one.package?.name ?? one.instances[0]?.path ?? 'a file of the image',
  )
  return [...new Set(names)].sort()
}

/** What has no licence that anybody can name can have any: that it breaks no rule nobody knows. */
function needsLicences(opened: Case, isKnown: IsLicence): Missing | null {
  const { named, unnamed } = unknownOf(opened, isKnown)
  const names = [...new Set([...packagesOf(named.open), ...unnamed])].sort()
  if (names.length > 0) {
    const what = names.length === 1 ? 'of 1 package' : `of ${names.length} packages`
    return missing(
      `${what} nobody can name the licence: ${listShort(names)}`,
      'Look their licences up and waive what is acceptable',
    )
  }
  if (opened.isInventoryWhole) return null
  return missing(
    'no whole list of the packages of this image is known',
    'Let Trivy list all packages (its report with --list-all-pkgs)',
  )
}

type Unknown = {
  /** Findings whose licence SPDX does not know. */
  readonly named: Split<RuleFinding>
  /** Names of packages of which no scanner tells any licence. */
  readonly unnamed: readonly string[]
}

function unknownOf(opened: Case, isKnown: IsLicence): Unknown {
  const { policy, image, packages, ground } = opened
  const scope = createLicenceScope({ policy, image, packages })
  const rate = createLicenceRater(policy.values)
  const told = new Set(
    [...ground.allOthers.open, ...ground.allOthers.waived].flatMap((one) =>
      one.kind === 'licence' && one.package !== null ? identityOf(one.package) : [],
    ),
  )
  const isUnknown = (one: RuleFinding): boolean =>
    scope.hasFinding(one) && !isKnown(rate(one.rule.id))
  return {
    named: filterSplit(ground.others, isUnknown),
    unnamed: packages
      .filter((one) => scope.hasPackage(one) && !told.has(identityOf(one)))
      .filter((one) => !ground.isOldPackage(one))
      .map((one) => one.name),
  }
}

function unknownLicences(): Rule {
  return {
    id: 'licences.unknown',
    title: 'Packages whose licence nobody can name',
    settings: ['compliance.unknown_licenses'],
    isDefault: false,
    judges: 'changes',
    howToPass: 'Use packages that name their licence as an SPDX expression',
    level: ({ values }) => values['compliance.unknown_licenses'] ?? 'off',
    needs: (opened) => needsKind('licence', opened),
    judge: (opened) => judgeUnknown(opened, opened.policy),
    remedy: ({ note }) => `Look up the licences, and replace or waive what has none: ${note ?? ''}`,
  }
}

function judgeUnknown(opened: Case, { values }: Policy): Found {
  const { named, unnamed } = unknownOf(opened, ({ isSpdx }) => isSpdx)
  const found = countFound(named, { limit: levelLimit(values['compliance.unknown_licenses']) })
  const value = named.open.length + unnamed.length
  const names = [...new Set([...packagesOf(named.open), ...unnamed])].sort()
  const isBroken = value > 0
  return {
    ...found,
    value,
    isBroken,
    isBrokenWithWaived: isBroken || named.waived.length > 0,
    note: joinNotes(isBroken ? listShort(names) : null),
  }
}
