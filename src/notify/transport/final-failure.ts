/** Another try would not help. The message is a clause for people, without secrets. */
export class FinalFailure extends Error {}
