import type { AlertLink, CodeHostRun, Delivered } from '../domain/code-host.ts'
import type { Message, SentMessage } from '../domain/message.ts'
import type { IssueChannel } from '../domain/notify.ts'
import type { Notice } from '../domain/report.ts'

/** `auto`: where it makes sense and is possible; `always`: try, and say when it fails. */
export type DeliveryWish = 'auto' | 'always'

/** One image's findings for the host. */
export type AlertUpload = {
  /** The stable name of the image, for messages. */
  readonly image: string
  /** A SARIF log with one run, whose category no other upload of this run has. */
  readonly sarif: string
  /** The same with so many results at most, for when it is too large. */
  readonly fewer: (mostResults: number) => string
}

export type PublishedAlerts = Delivered & {
  /** Where people look at all alerts of this run; null when nothing was published. */
  readonly listUrl: string | null
  readonly alerts: readonly AlertLink[]
}

export type CommentRequest = {
  /** The first line of the comment, by which it is found again. */
  readonly marker: string
  /** False: an existing comment is brought up to date, and none is created. */
  readonly mayCreate: boolean
  readonly wish: DeliveryWish
  /**
   * The whole body with this run's part in it, made of the body that is there. Given its own answer it answers the
   * same, so that two runs that write at once can tell whether theirs has survived; and the body that is there,
   * when nothing changed.
   */
  readonly compose: (existing: string | null) => string
}

export type PostedComment = Delivered & { readonly url: string | null }

export type StoreRequest = {
  /** Unique within a run; `[\w.-]`. */
  readonly name: string
  /** Absolute; the files lie below it. */
  readonly folder: string
  readonly files: readonly string[]
  /** Null: as long as the repository keeps what nobody set a time for. */
  readonly retentionDays: number | null
  readonly wish: DeliveryWish
}

export type StoredReports = Delivered & { readonly url: string | null }

/** An image whose earlier report is wanted or kept. */
export type BaselineSubject = { readonly name: string; readonly platform: string | null }

export type FoundBaseline =
  /** Written by a run on this branch, which no change can have written. `words`: which run, for people. */
  | { readonly state: 'found'; readonly text: string; readonly words: string }
  /** Why there is none that can be trusted, a sentence with what to do; null: nobody ever kept one. */
  | { readonly state: 'missing'; readonly reason: string | null }

/**
 * The host of the code that this run belongs to. None of these refuses but for a cancelled run: what fails is told
 * in what they answer, and changes no verdict.
 */
export type CodeHost = {
  readonly run: CodeHostRun
  /** What people should know of how this run came about. */
  readonly notices: readonly Notice[]
  publishAlerts(request: {
    readonly uploads: readonly AlertUpload[]
    readonly wish: DeliveryWish
  }): Promise<PublishedAlerts>
  comment(request: CommentRequest): Promise<PostedComment>
  storeReports(request: StoreRequest): Promise<StoredReports>
  /** The newest report that the branch kept which this change goes to, or which this run is on. */
  findBaseline(subject: BaselineSubject): Promise<FoundBaseline>
  /** Keeps a report for later runs; does nothing where a change could be speaking. */
  keepBaseline(subject: BaselineSubject, report: string): Promise<Delivered>
  /**
   * One issue for each rule and image: opened, brought up to date, closed when the rule matches no more. `isPublic`: details
   * are left out, as everybody could read them.
   */
  keepIssue(channel: IssueChannel, message: Message, isPublic: boolean): Promise<SentMessage>
}

/** Null outside of a host. Throws `config-invalid` for what it tells wrongly. */
export type OpenCodeHost = () => Promise<CodeHost | null>
