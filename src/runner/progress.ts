import type { Progress, ProgressUnit } from '../ports.ts'

export type ProgressRequest = {
  readonly label: string
  readonly total: number | null
  readonly unit: ProgressUnit
}

export type ProgressDisplay = {
  /** A bar that is drawn over itself, or a plain line, now and then. */
  readonly draw: (line: string) => void
  /** Takes the bar away. */
  readonly clear: () => void
  readonly everyMs: number
}

/** Nothing is shown for what is over within a second: a reader has nothing to wait for. */
const SHOW_AFTER_MS = 1000

/** A progress that draws itself on a timer; the timer never keeps the process alive. */
export function createProgress(request: ProgressRequest, display: ProgressDisplay): Progress {
  const startedAt = Date.now()
  let amount = 0
  let words = ''
  let last = ''
  const timer = setInterval(() => {
    if (Date.now() - startedAt < SHOW_AFTER_MS) return
    const line = renderProgress(request, {
      amount,
      words,
      seconds: (Date.now() - startedAt) / 1000,
    })
    if (line === last) return
    last = line
    display.draw(line)
  }, display.everyMs)
  timer.unref()
  return {
    advance: (more) => {
      amount += more
    },
    say: (text) => {
      words = text
    },
    done: () => {
      clearInterval(timer)
      if (last !== '') display.clear()
    },
  }
}

export type ProgressState = {
  readonly amount: number
  readonly words: string
  readonly seconds: number
}

/** `label 45 % (1.2 of 2.7 GB) words`, or what is known of it. */
export function renderProgress(request: ProgressRequest, state: ProgressState): string {
  const { label, total, unit } = request
  const share = total === null || total <= 0 ? null : Math.min(1, state.amount / total)
  const parts = [
    label,
    share === null ? null : `${bar(share)} ${Math.floor(share * 100)} %`,
    amountOf(unit, state, total),
    state.words === '' ? null : state.words,
    `${Math.floor(state.seconds)} s`,
  ]
  return parts.filter((part) => part !== null).join('  ')
}

const BAR_WIDTH = 20

function bar(share: number): string {
  const full = Math.round(share * BAR_WIDTH)
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_WIDTH - full)}]`
}

function amountOf(unit: ProgressUnit, state: ProgressState, total: number | null): string | null {
  switch (unit) {
    case 'bytes':
      return total === null
        ? formatBytes(state.amount)
        : `${formatBytes(state.amount)} of ${formatBytes(total)}`
    case 'steps':
      return total === null ? `${state.amount} steps` : `${state.amount} of ${total}`
    case 'seconds':
      return null
  }
}

/** Decimal units with one digit: `1.2 GB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 ? String(Math.round(value)) : value.toFixed(1)} ${units[power] ?? 'B'}`
}
