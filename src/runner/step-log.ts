import * as core from '@actions/core'
import type { Log } from '../ports.ts'
import { createProgress } from './progress.ts'
import { toLogText } from './sanitise.ts'

const LINE_EVERY_MS = 10_000

/** The log of a step: groups, annotations for what a person must see, plain lines for the rest. */
export function createStepLog(): Log {
  return {
    debug: (text) => {
      core.debug(text)
    },
    info: (text) => {
      core.info(toLogText(text))
    },
    notice: (text) => {
      core.notice(toLogText(text))
    },
    warn: (text) => {
      core.warning(toLogText(text))
    },
    error: (text) => {
      core.error(toLogText(text))
    },
    group: (title, work) => core.group(toLogText(title), work),
    progress: (request) =>
      createProgress(request, {
        everyMs: LINE_EVERY_MS,
        clear: () => undefined,
        draw: (text) => {
          core.info(toLogText(text))
        },
      }),
  }
}
