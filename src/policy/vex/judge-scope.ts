import type { Package } from '../../domain/finding.ts'
import { versionTypeOf } from '../../versions/index.ts'
import { isInRange } from '../matching/version-matcher.ts'
import type { VersionAnswer } from '../matching/version-matcher.ts'
import { isPinned } from './match-image.ts'
import type { VexScope, VexStatement, WantedPart } from './statement.ts'

/** Null: the scope may suppress; else why it may not. */
type Hindrance = string | null

/**
 * Empty when the package is not in the scope. One whose version nobody can order may be in it: then the statement is
 * shown, an opposing one counts, and a clearing one does not.
 */
export function judgeScope(
  scope: VexScope,
  statement: VexStatement,
  subject: Package,
): readonly Hindrance[] {
  const needsVersion = statement.status === 'fixed' && !isPinned(scope.image)
  if (scope.packages === null) return [scope.doubt ?? (needsVersion ? UNVERSIONED : null)]
  const answers = scope.packages.map((part) => ({ part, ...judgePart(part, subject) }))
  const named = answers.filter((one) => one.matches)
  if (named.length === 0) return answers.flatMap((one) => one.reason ?? []).slice(0, 1)
  const isVersioned = named.some(({ part }) => hasVersion(part))
  return [scope.doubt ?? (needsVersion && !isVersioned ? UNVERSIONED : null)]
}

/** `fixed` is said of versions: without any it says nothing of the installed one. */
const UNVERSIONED = 'it does not say which versions are fixed'

function hasVersion({ matcher, range }: WantedPart): boolean {
  return range !== null || matcher.wanted.versions !== null
}

function judgePart({ matcher, range }: WantedPart, subject: Package): VersionAnswer {
  const answer = matcher.judge(subject)
  if (!answer.matches || range === null) return answer
  const version = matcher.wanted.isSource ? subject.sourcePackage?.version : subject.version
  return isInRange(range, versionTypeOf(subject), version ?? '')
}
