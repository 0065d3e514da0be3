/** We do not take this answer, and asking again would give no better one. The message is a clause. */
export class Refused extends Error {
  constructor(reason: string) {
    super(reason)
    // Octokit hands on errors of this name as they are; it tries again after all others.
    this.name = 'AbortError'
  }
}
