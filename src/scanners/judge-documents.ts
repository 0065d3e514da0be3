import { PlimsollError } from '../domain/errors.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { Notice } from '../domain/report.ts'
import { narrowReport } from './narrow.ts'
import type { ScanRequest } from './outcome.ts'
import type { Documents, Scanner } from './scanner.ts'

export type LeftDocuments = {
  readonly scanner: Scanner
  readonly request: Pick<ScanRequest, 'imageId' | 'settings'>
  readonly documents: Documents
  /** What the log of the same run told. */
  readonly logged: readonly Notice[]
}

/** What the documents of a good run say of this very image; throws a PlimsollError when they cannot be relied on. */
export function judgeDocuments(left: LeftDocuments): {
  readonly report: ScannerReport
  readonly notices: readonly Notice[]
} {
  const { scanner, request, documents, logged } = left
  const parsed = scanner.parse(documents)
  const notices = [...logged, ...parsed.notices]
  const reviewed = scanner.review(parsed.report, notices)
  refuseOtherImage(scanner, reviewed, request.imageId)
  // The scanner was given a path of this run, which is another each time.
  const subject = { ...reviewed.subject, name: '$IMAGE' }
  return { notices, report: narrowReport({ ...reviewed, subject }, request.settings) }
}

function refuseOtherImage(scanner: Scanner, report: ScannerReport, imageId: string): void {
  if (report.imageId === imageId) return
  throw new PlimsollError({
    code: 'scanner-other-image',
    message: `${scanner.title} reports on the image ${report.imageId ?? 'without an id'}, but was given ${imageId}.`,
    hint: 'Something changed the image while it was scanned; run it again, and report it when it stays so.',
  })
}
