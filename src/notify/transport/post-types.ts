export type PostRequest = {
  /** For the log: the name of the channel. */
  readonly label: string
  /** https alone; it may be a secret, and is in no answer. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whether the host may have an address of a private network or of this machine. */
  readonly allowsPrivate: boolean
  /** Left out: 3. */
  readonly mostTries?: number
  /** Left out: `any-fault`. */
  readonly retry?: Retry
  /** Seconds until the next try, where the answer tells it by more than its Retry-After. */
  readonly readWait?: (body: string) => number | null
}

/**
 * After what it is sent again. `any-fault`: the other end knows a repeated message by its id. `unless-silent`: it does not, and
 * a message whose answer is lost may have arrived. `if-untaken`: besides, an answer of 5xx may be that of a message that was
 * taken. What never left is sent again in each of them.
 */
export type Retry = 'any-fault' | 'unless-silent' | 'if-untaken'

/** What became of a request after all its tries. */
export type PostAnswer = PostAnswered | PostFailed

export type PostAnswered = {
  readonly kind: 'answered'
  readonly status: number
  /** At most 64 kB of it, empty where it could not be read; foreign: never shown as it is. */
  readonly body: string
  readonly tries: number
}

/** No answer: why, in our words and without the address. */
export type PostFailed = {
  readonly kind: 'failed'
  readonly reason: string
  readonly tries: number
}

/** Sends by POST, again where that may help. Refuses only when the run is cancelled. */
export type Post = (request: PostRequest) => Promise<PostAnswer>
