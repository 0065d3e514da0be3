import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'
import { toImagePurl } from '../sbom/image-purl.ts'
import { toStatements } from '../vex/statements.ts'
import { toVexWords } from '../vex/words.ts'
import type { VexWords } from '../vex/words.ts'
import { listUndecided } from './undecided.ts'

export type OpenVexStatements = {
  readonly statements: readonly object[]
  /** False: nothing was decided, and the statements name what is open. */
  readonly isDecided: boolean
  /** A sentence for what could not be said; null where everything could. */
  readonly cut: string | null
}

/** Each about this image alone and the packages in it: what was decided, and only where that is nothing, what is open. */
export function toOpenVexStatements(image: ImageReport): OpenVexStatements {
  const product = toImagePurl(image.image)
  const decided = toDecided(image, product)
  const isSilent = decided.statements.length === 0 && decided.cut === null
  const told = isSilent && product !== null ? toUndecided(image, product) : decided
  if (told.statements.length > 0) return told
  const why = product === null ? 'No digest tells the image.' : 'No vulnerability is open.'
  return { ...told, cut: `${told.cut ?? why} ${REFUSED}` }
}

const REFUSED = 'A strict validator refuses a document without statements.'

function toDecided(image: ImageReport, product: string | null): OpenVexStatements {
  const { grouped, cut } = toStatements(image, (assertion) => ({
    vulnerability: toVulnerability(assertion.finding),
    words: toVexWords(assertion),
  }))
  const statements = grouped.map(({ said: { vulnerability, words }, purls }) =>
    toStatement(vulnerability, { product: product ?? '', purls, words }),
  )
  return { statements, isDecided: true, cut }
}

/** Said by nobody yet, and so the same of each. */
const UNDECIDED: VexWords = {
  status: 'under_investigation',
  status_notes: 'Nobody has decided on it',
}

function toUndecided(image: ImageReport, product: string): OpenVexStatements {
  const { all, cut } = listUndecided(image)
  const statements = all.map(({ finding, purls }) =>
    toStatement(toVulnerability(finding), { product, purls, words: UNDECIDED }),
  )
  return { statements, isDecided: false, cut }
}

type Said = {
  readonly product: string
  readonly purls: readonly string[]
  readonly words: VexWords
}

function toStatement(vulnerability: object, { product, purls, words }: Said): object {
  return {
    vulnerability,
    products: [{ ...toComponent(product), subcomponents: purls.map(toComponent) }],
    ...words,
  }
}

function toComponent(purl: string): object {
  return { '@id': purl, identifiers: { purl } }
}

/** Grype goes by its own id, a GHSA often, and so needs the other names; an advisory is none, for it can be of several flaws. */
function toVulnerability({ vulnerability: { id, aliases } }: VulnerabilityFinding): object {
  const name = cleanLine(id, 200)
  const others = [...new Set(aliases.map((one) => cleanLine(one, 200)))].filter(
    (one) => one !== name,
  )
  return others.length === 0 ? { name } : { name, aliases: others }
}
