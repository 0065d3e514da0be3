import type { Package } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { readExpression } from '../../policy/licences/expression.ts'
import { identityOf } from '../../policy/licences/scope.ts'
import { cleanLine } from '../clean.ts'
import { compareText } from '../order.ts'

/** What a package says of its licence: an expression of SPDX, or words that are none. */
export type Licence = { readonly text: string; readonly isExpression: boolean }

/** More tell nobody anything; a package of Debian can name hundreds. */
const MOST_LICENCES = 100

/** Licences by package, as far as licences were looked for; sorted, each once. */
export function createLicencesOf({
  findings,
}: Pick<ImageReport, 'findings'>): (subject: Package) => readonly Licence[] {
  const byPackage = new Map<string, Set<string>>()
  for (const finding of findings) {
    if (finding.kind !== 'licence' || finding.package === null) continue
    const key = identityOf(finding.package)
    const texts = byPackage.get(key) ?? new Set()
    byPackage.set(key, texts.add(finding.rule.id))
  }
  const known = new Map<string, Licence>()
  const read = (text: string): Licence => {
    const licence = known.get(text) ?? toLicence(text)
    known.set(text, licence)
    return licence
  }
  return (subject) =>
    [...(byPackage.get(identityOf(subject)) ?? [])]
      .sort(compareText)
      .slice(0, MOST_LICENCES)
      .map(read)
}

/** A reference into another document means nothing in this one. */
function toLicence(written: string): Licence {
  const text = cleanLine(written, 2000).trim()
  const isOwn = text === written.trim() && !/DocumentRef-/i.test(text)
  const isExpression = isOwn && readExpression(text) !== null
  return { text: isExpression ? text : cleanLine(written, 200), isExpression }
}

/** Several licences of one package hold all together. */
export function joinLicences(terms: readonly string[]): string {
  if (terms.length === 1) return terms[0] ?? ''
  return terms.map((term) => (term.includes(' ') ? `(${term})` : term)).join(' AND ')
}
