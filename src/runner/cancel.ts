import { PlimsollError } from '../domain/errors.ts'

/** Exit codes that a shell gives a program ended by these signals. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const

type CancelSignal = keyof typeof EXIT_CODES

export type Cancel = {
  /** Aborted at the first SIGINT or SIGTERM; programs are ended and folders removed before we go. */
  readonly signal: AbortSignal
  /** The exit code of the signal that came; null while none did. */
  readonly exitCode: () => number | null
  readonly stop: () => void
}

/** Listens for the signals by which a person or a runner cancels. A second one ends the process at once. */
export function listenForCancel(): Cancel {
  const controller = new AbortController()
  let received: CancelSignal | null = null
  const cancel = (signal: CancelSignal): void => {
    if (received !== null) {
      // Not by the signal itself: programs that still live are killed when this process exits (program.ts).
      // eslint-disable-next-line n/no-process-exit -- whoever asks twice does not want to wait
      process.exit(EXIT_CODES[signal])
    }
    received = signal
    controller.abort(cancelled(signal))
  }
  const stop = (): void => {
    // A second signal while the process ends would else be the death of it, and not the exit code of the first.
    if (received !== null) return
    for (const signal of signals) process.off(signal, cancel)
  }
  const signals = Object.keys(EXIT_CODES) as CancelSignal[]
  for (const signal of signals) process.on(signal, cancel)
  return {
    signal: controller.signal,
    exitCode: () => (received === null ? null : EXIT_CODES[received]),
    stop,
  }
}

function cancelled(signal: CancelSignal): PlimsollError {
  return new PlimsollError({
    code: 'cancelled',
    message: `The run was cancelled by ${signal}`,
    hint: 'Nothing was judged. Start it again when you are ready.',
  })
}
