/** GitHub cuts its webhooks at 25 MB. */
export const MOST_EVENT_BYTES = 25 * 1024 * 1024

/** The file of an event. Throws SyntaxError. */
export function parseEvent(text: string): unknown {
  return JSON.parse(text)
}
