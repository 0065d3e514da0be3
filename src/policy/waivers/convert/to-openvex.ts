import { createHash } from 'node:crypto'
import type { Decision } from '../../../domain/decision.ts'
import { PlimsollError } from '../../../domain/errors.ts'
import { PLIMSOLL_VERSION } from '../../../domain/version.ts'
import type { Waiver } from '../waiver.ts'
import type { ConvertRequest, ConvertedWaivers } from './convert-waivers.ts'
import { exactVersionOf, toPurl } from './to-purl.ts'

type Statement = Readonly<Record<string, unknown>>

type Told =
  | {
      readonly ok: true
      readonly statements: readonly Statement[]
      readonly lost: readonly string[]
    }
  | { readonly ok: false; readonly why: string }

/**
 * OpenVEX 0.2.0: with a justification `not_affected`, without one `affected`, since a risk that somebody
 * accepts is still one. What OpenVEX could only say more broadly is left out, and named.
 */
export function toOpenVex(waivers: readonly Waiver[], request: ConvertRequest): ConvertedWaivers {
  const told = waivers.map((waiver) => ({ waiver, answer: toStatements(waiver, request.asOf) }))
  const statements = told.flatMap(({ answer }) => (answer.ok ? answer.statements : []))
  const notices = told.flatMap(({ waiver, answer }) => noticesOf(waiver, answer))
  if (statements.length === 0) throw nothingSaid(notices)
  const unique = [...new Map(statements.map((one) => [JSON.stringify(one), one])).values()]
  const hasAuthor = (request.author ?? '') !== ''
  const author = hasAuthor ? request.author : 'Unknown Author'
  const unknown = 'The document names no author; give one before you publish it'
  return {
    text: `${JSON.stringify(toDocument(unique, { asOf: request.asOf, author }), null, 2)}\n`,
    notices: hasAuthor ? notices : [...notices, unknown],
  }
}

function toDocument(
  statements: readonly Statement[],
  head: { asOf: Date; author: unknown },
): object {
  const timestamp = head.asOf.toISOString()
  const body = { author: head.author, timestamp, version: 1, statements }
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `urn:plimsoll:vex:${digest}`,
    author: head.author,
    timestamp,
    version: 1,
    tooling: `plimsoll ${PLIMSOLL_VERSION}`,
    statements,
  }
}

function toStatements(waiver: Waiver, asOf: Date): Told {
  const why = whyNot(waiver, asOf)
  if (why !== null) return { ok: false, why }
  const purls = purlsOf(waiver)
  if (purls === null)
    return { ok: false, why: 'its package or its versions cannot be said as a package URL' }
  const products = purls.map((purl) => ({ '@id': purl, identifiers: { purl } }))
  const statements = waiver.scope.vulnerabilities.map((name) => ({
    vulnerability: { name },
    products,
    ...toAcceptedStatus(waiver),
  }))
  return { ok: true, statements, lost: lostOf(waiver) }
}

/** A statement without these would be about more than the waiver is. */
function whyNot({ scope, until }: Waiver, asOf: Date): string | null {
  if (until !== null && asOf.getTime() >= until) return 'it has expired'
  if (scope.vulnerabilities.length === 0)
    return 'OpenVEX speaks of vulnerabilities by their id alone'
  if (scope.package === null) return 'OpenVEX needs a product, and it names no package'
  if (scope.paths.length > 0) return 'OpenVEX knows no paths'
  if (scope.images.length > 0) return 'OpenVEX knows no patterns of images'
  return scope.fixState === null ? null : 'OpenVEX knows no fix-state'
}

function purlsOf({ scope }: Waiver): readonly string[] | null {
  const version = scope.versions === null ? '' : exactVersionOf(scope.versions.text)
  if (version === null) return null
  const purls = (scope.package?.written ?? []).map((written) => {
    const purl = typeof written === 'string' ? written : toPurl(written)
    return purl === null || version === '' ? purl : withVersion(purl, version)
  })
  return purls.includes(null) ? null : [...new Set(purls.filter((purl) => purl !== null))]
}

/** Null where the package URL names a version already, or has parts behind it. */
function withVersion(purl: string, version: string): string | null {
  const name = purl.slice(purl.lastIndexOf('/') + 1)
  return /[@?#]/.test(name.slice(1)) ? null : `${purl}@${encodeURIComponent(version)}`
}

type Accepted = Pick<Decision, 'justification' | 'reason' | 'owner' | 'expires' | 'ticket'>

/** What a waiver says of a finding in the words of a statement; reports say the same of the findings that it covers. */
export function toAcceptedStatus({
  justification,
  reason,
  owner,
  expires,
  ticket,
}: Accepted): Statement {
  const parts = [
    `Accepted${owner === null ? '' : ` by ${owner}`}${expires === null ? '' : ` until ${expires}`}`,
    ...(ticket === null ? [] : [ticket]),
  ]
  const notes = { status_notes: parts.join('; ') }
  return justification === null
    ? { status: 'affected', ...notes, action_statement: reason }
    : { status: 'not_affected', ...notes, justification, impact_statement: reason }
}

function lostOf({ conditions, until, justification }: Waiver): string[] {
  if (justification === null) return []
  const isConditional =
    conditions.untilFixed ||
    conditions.whileEpssBelow !== null ||
    conditions.whilePercentileBelow !== null
  return [
    ...(until === null ? [] : ['OpenVEX knows no end: convert anew before it is over']),
    ...(isConditional ? ['OpenVEX knows no conditions, and holds whatever comes'] : []),
  ]
}

function noticesOf({ source: { path, line } }: Waiver, answer: Told): string[] {
  const place = line === null ? path : `${path}:${line}`
  return answer.ok
    ? answer.lost.map((lost) => `${place}: ${lost}`)
    : [`${place} is not in the document: ${answer.why}`]
}

function nothingSaid(notices: readonly string[]): PlimsollError {
  return new PlimsollError({
    code: 'waivers-invalid',
    message: `None of the waivers can be said in OpenVEX: ${notices.slice(0, 10).join('; ')}.`,
    hint: 'Name the vulnerability and the package in each waiver that is to be published.',
  })
}
