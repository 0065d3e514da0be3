import { cleanLine } from '../clean.ts'

/**
 * A value that is not what it should be: where, counted from the value that was being read, and what was
 * expected. The path grows on the way out, so that reading what is right pays nothing for it.
 */
export class ShapeFault extends Error {
  readonly steps: (string | number)[] = []
  readonly expected: string
  readonly found: string

  constructor(expected: string, value: unknown) {
    super(expected)
    this.name = 'ShapeFault'
    this.expected = expected
    this.found = toKindOf(value)
  }

  /** `images[0].findings[17].severity`; empty for the document itself. */
  get path(): string {
    return this.steps
      .toReversed()
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('')
      .replace(/^\./, '')
  }
}

/** The same fault, seen from one step further up; anything else that was thrown stays as it is. */
export function within(step: string | number, thrown: unknown): unknown {
  if (thrown instanceof ShapeFault) thrown.steps.push(step)
  return thrown
}

const MAX_SHOWN = 40

/** In words, for a sentence; a long text is not shown. */
function toKindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return `a ${typeof value}`
  return value.length > MAX_SHOWN
    ? `a text of ${value.length} characters`
    : `"${cleanLine(value, MAX_SHOWN)}"`
}
