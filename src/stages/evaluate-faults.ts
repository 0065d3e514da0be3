import { PlimsollError } from '../domain/errors.ts'

/** Collects what is wrong with files, so that all of it is told at once. */
export type ReportFaults = {
  /** `problem`: the rest of a sentence about the file. */
  readonly add: (label: string, problem: string) => void
  /** The value, or null when the work found the file at fault. Bugs are thrown. */
  readonly attempt: <T>(label: string, work: () => T | Promise<T>) => Promise<T | null>
  /** Throws `report-invalid` with every fault; does nothing when there is none. */
  readonly throwIfAny: () => void
}

type Fault = { readonly label: string; readonly problem: string }

export function createReportFaults(): ReportFaults {
  const faults: Fault[] = []
  function add(label: string, problem: string): void {
    faults.push({ label, problem: problem.replace(/\.$/, '') })
  }
  return {
    add,
    attempt: async (label, work) => {
      try {
        return await work()
      } catch (thrown) {
        if (!(thrown instanceof PlimsollError)) throw thrown
        add(label, thrown.message)
        return null
      }
    },
    throwIfAny: () => {
      if (faults.length > 0) throw toError(faults)
    },
  }
}

const MOST_FAULTS = 40

function toError(faults: readonly Fault[]): PlimsollError {
  const [only, ...others] = faults
  const shown = faults.slice(0, MOST_FAULTS).map(({ label, problem }) => `- ${label}: ${problem}`)
  const hidden = faults.length - shown.length
  const rest = hidden > 0 ? [`- and ${String(hidden)} more`] : []
  return new PlimsollError({
    code: 'report-invalid',
    message:
      only !== undefined && others.length === 0
        ? `${only.label} cannot be evaluated: ${only.problem}.`
        : [`${String(faults.length)} files cannot be evaluated:`, ...shown, ...rest].join('\n'),
    hint: 'Give JSON reports as they were written: by `trivy image --format json`, by `grype --output json`, or by Plimsoll with `--report json=FILE`.',
  })
}
