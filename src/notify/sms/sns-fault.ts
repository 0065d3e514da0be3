import * as v from 'valibot'

const SNS_ERROR = v.looseObject({
  name: v.fallback(v.string(), ''),
  message: v.fallback(v.string(), ''),
  $metadata: v.fallback(v.looseObject({ httpStatusCode: v.optional(v.number()) }), {}),
})

/** Why a message was not taken, in our words: those of AWS name accounts and roles. */
export function explainSns(thrown: unknown): string {
  const told = v.safeParse(SNS_ERROR, thrown)
  if (!told.success) return 'the message could not be sent'
  const { name, message, $metadata } = told.output
  if (name === 'SnsUnreachable') return message
  const code = name.replace(/Exception$/, '')
  const status = $metadata.httpStatusCode
  const words = CODES[code] ?? ''
  const answered = status === undefined ? '' : `answered ${status}: `
  if (words !== '') return `${answered}${words}`
  const shown = /^[A-Za-z]{3,60}$/.test(code) ? ` (${code})` : ''
  return `${answered}Amazon SNS does not take the message${shown}`
}

/** Errors of the action Publish, and those of every action, by their names without `Exception`. */
const CODES: Readonly<Record<string, string>> = {
  AccessDenied: 'the credentials do not allow sns:Publish',
  AuthorizationError: 'the credentials do not allow sns:Publish',
  ExpiredToken: 'the credentials have expired',
  IncompleteSignature: 'the credentials are not right',
  InternalError: 'Amazon SNS is out of order',
  InternalFailure: 'Amazon SNS is out of order',
  InvalidClientTokenId: 'AWS does not know the credentials',
  InvalidParameter: 'the number, or the account of AWS, is not made for SMS',
  InvalidParameterValue: 'the number, or the account of AWS, is not made for SMS',
  OptInRequired: 'the account of AWS is not signed up for Amazon SNS',
  OptedOut: 'this person has opted out of messages',
  RequestExpired: 'the clock of this machine is not right',
  ServiceUnavailable: 'Amazon SNS is out of order',
  SignatureDoesNotMatch: 'the secret access key is not right',
  Throttled: 'too many requests at once',
  Throttling: 'too many requests at once',
  UserError: 'the account of AWS may not send this',
}
