import { ERROR_CODES } from '../domain/errors.ts'

/*
 * What is left of a line of the log where nothing but the outcome may leave the run: words of ours that are the same
 * for every image. A line that is not known here is not said.
 */

/** Of a line that begins like this, what matched is said and the rest is not. */
const OPEN_LINES = [
  /^Wrote .+\.age$/,
  /^(?:artifact|comment|code scanning|baseline|messages): (?:delivered|failed|skipped)\./,
]

/** Null: not said. */
export function sealLine(text: string): string | null {
  for (const pattern of OPEN_LINES) {
    const said = pattern.exec(text)
    if (said !== null) return said[0]
  }
  return null
}

/** The codes of a failure, by which the documentation tells what to do; its words stand in the encrypted report. */
export function sealFailure(text: string): string {
  const codes = [...text.matchAll(/\[([a-z-]+)\]/g)].flatMap(([, code]) => code ?? [])
  const [code] = codes.filter((one) => Object.hasOwn(ERROR_CODES, one))
  if (code === undefined) return 'Something went wrong; the words are withheld.'
  return `${code}: the words are withheld and stand in the report. What to do: docs/troubleshooting.md, ${code}.`
}

/** `Image registry.example.org/…` → `Image`. */
export function sealTitle(text: string): string {
  return /^(?:Image|Baseline|Verdict)\b/.exec(text)?.[0] ?? 'A step'
}

export function sealLabel(text: string): string {
  if (/^(?:Trivy|Grype) scans the image$/.test(text)) return text
  return /^(?:Fetching|Unpacking|Building)\b/.exec(text)?.[0] ?? 'Working'
}
