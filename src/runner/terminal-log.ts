import type { Log } from '../ports.ts'
import { createProgress } from './progress.ts'
import { toLogText } from './sanitise.ts'

export type TerminalLogOptions = {
  /** Standard error: standard output belongs to a report. */
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  readonly debug: boolean
  readonly colour: boolean
}

const LINE_EVERY_MS = 10_000
const BAR_EVERY_MS = 200

/** The log of the command line: plain lines, colour and bars only on a terminal. */
export function createTerminalLog(options: TerminalLogOptions): Log {
  const { write } = options
  const paint = (code: string, text: string): string =>
    options.colour ? `\u001b[${code}m${text}\u001b[0m` : text
  let isBarShown = false
  const clear = (): void => {
    if (isBarShown) write('\r\u001b[2K')
    isBarShown = false
  }
  const line = (text: string): void => {
    clear()
    write(`${text}\n`)
  }
  return {
    debug: (text) => {
      if (options.debug) line(paint('2', toLogText(text)))
    },
    info: (text) => {
      line(toLogText(text))
    },
    notice: (text) => {
      line(`${paint('36', 'notice:')} ${toLogText(text)}`)
    },
    warn: (text) => {
      line(`${paint('33', 'warning:')} ${toLogText(text)}`)
    },
    error: (text) => {
      line(`${paint('31', 'error:')} ${toLogText(text)}`)
    },
    group: (title, work) => {
      line(paint('1', toLogText(title)))
      return work()
    },
    progress: (request) =>
      createProgress(request, {
        everyMs: options.isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS,
        clear,
        draw: (text) => {
          if (!options.isTerminal) {
            line(toLogText(text))
            return
          }
          clear()
          write(toLogText(text))
          isBarShown = true
        },
      }),
  }
}
