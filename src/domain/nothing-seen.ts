import { NO_CONTEXT } from './context.ts'
import type { ImageReport } from './report.ts'

/** The part of a report on an image that tells what is in it, where nobody looked or nobody may know. */
export const NOTHING_SEEN = {
  contents: null,
  context: NO_CONTEXT,
  facts: null,
  checks: [],
  standards: [],
  findings: [],
  base: null,
  dockerfile: null,
  packages: [],
  isInventoryWhole: false,
  setAside: [],
  agreement: null,
  advice: { actions: [] },
} as const satisfies Partial<ImageReport>
