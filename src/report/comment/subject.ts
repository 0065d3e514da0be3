import type { AlertLink, CodeHostRun } from '../../domain/code-host.ts'
import type { ImageReport, Report } from '../../domain/report.ts'
import { blockingIds } from '../blocking.ts'
import { createFindAlert } from './alert-links.ts'
import type { FindAlert } from './alert-links.ts'

/** What the host knows of this run and of what was delivered before the comment. */
export type CommentPlace = {
  readonly run: CodeHostRun
  readonly alerts: readonly AlertLink[]
  /** Where all alerts of this run are listed. */
  readonly alertsUrl: string | null
  /** Where the reports of this run can be fetched. */
  readonly artifactUrl?: string | null
}

/** One image, and what the parts of its section ask about it. */
export type Subject = {
  readonly image: ImageReport
  readonly report: Report
  readonly place: CommentPlace
  readonly blocking: ReadonlySet<string>
  readonly findAlert: FindAlert
  /** True for the one image of the report whose section carries what is about the run as a whole. */
  readonly isFirst: boolean
}

export function toSubject(
  image: ImageReport,
  { report, place, isFirst }: Pick<Subject, 'report' | 'place' | 'isFirst'>,
): Subject {
  const findAlert = createFindAlert(image, place.alerts)
  return { image, report, place, isFirst, findAlert, blocking: blockingIds(image) }
}
