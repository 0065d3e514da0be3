import type { Delivery } from '../../domain/report.ts'
import type { Planned } from '../../policy/notify/plan.ts'
import type { NotifierOptions } from './notifier.ts'
import type { Office } from './open-office.ts'

export type PostOptions = Required<Omit<NotifierOptions, 'config'>>

/** What a run has told so far. */
export type Desk = {
  /** One for each message. */
  readonly deliveries: Delivery[]
  /** What reached people. */
  readonly delivered: Planned[]
  /** Keys that a message was about, whatever became of it, by where they are kept. */
  readonly spent: Map<string, Set<string>>
  /** What was begun before the report was made. */
  readonly begun: Promise<void>[]
  /** Messages, those on their way among them. */
  sent: number
}

export function createDesk(): Desk {
  return { deliveries: [], delivered: [], spent: new Map(), begun: [], sent: 0 }
}

export type Work = PostOptions & { readonly desk: Desk; readonly open: () => Promise<Office> }
