import type { Vulnerability } from '../../domain/finding.ts'
import { familyOf } from '../../domain/vulnerability-id.ts'
import { cleanLine } from '../clean.ts'
import { distinctTexts } from '../order.ts'

type Identifier = {
  readonly type: string
  readonly name: string
  readonly value: string
  readonly url?: string
}

/** GitLab saves the first twenty (its guide to integrations); the first of them identifies the finding over time. */
const MOST_IDENTIFIERS = 20

const LONGEST_ID = 200

/** The vulnerability's own id first, then its other names, the vendors' advisories, and the weaknesses behind it. */
export function toIdentifiers(vulnerability: Vulnerability): Identifier[] {
  const { id, aliases, advisories, cwes } = vulnerability
  const others = [...distinctTexts(aliases), ...distinctTexts(advisories)].filter(
    (one) => one !== id,
  )
  const names = [...new Set([id, ...others].map(toName))]
  const named = names.flatMap((name, index) =>
    name === '' && index > 0 ? [] : [toIdentifier(name)],
  )
  return [...named, ...distinctTexts(cwes).flatMap(toWeakness)].slice(0, MOST_IDENTIFIERS)
}

function toName(foreign: string): string {
  return cleanLine(foreign, LONGEST_ID).trim()
}

function toIdentifier(text: string): Identifier {
  const name = text === '' ? 'unnamed' : text
  const url = findPage(name)
  return { type: toType(name), name, value: name, ...(url === null ? {} : { url }) }
}

/** GitLab's own words are lower case: cve, ghsa, usn, rhsa, elsa … */
function toType(id: string): string {
  const type = familyOf(id).toLowerCase()
  return /^[a-z][a-z0-9-]{0,30}$/.test(type) ? type : 'other'
}

/** Only for ids of exactly the right form: the address is made of them. */
function findPage(id: string): string | null {
  if (/^CVE-\d{4}-\d{4,19}$/.test(id)) return `https://nvd.nist.gov/vuln/detail/${id}`
  if (/^GHSA(?:-[0-9a-z]{4}){3}$/.test(id)) return `https://github.com/advisories/${id}`
  return null
}

function toWeakness(cwe: string): Identifier[] {
  const number = /^CWE-(\d{1,6})$/i.exec(cwe)?.[1]
  if (number === undefined) return []
  const url = `https://cwe.mitre.org/data/definitions/${number}.html`
  return [{ type: 'cwe', name: `CWE-${number}`, value: number, url }]
}
