import type { Message } from '../../domain/message.ts'
import type { EmailChannel } from '../../domain/notify.ts'
import { cutWords } from '../text/cut-words.ts'
import { fitSheet } from '../text/fit-sheet.ts'
import { toPlainLines } from '../text/plain-lines.ts'
import { toSheet } from '../text/sheet.ts'
import { calmSheet } from './calm-sheet.ts'
import { toHtmlBody } from './html-body.ts'

/** A mail before it is encoded. No attachment: what is attached lies about for years. */
export type Mail = {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  /** Of the mails about the same; what mail programs make one conversation of. */
  readonly thread: string
}

/** Of both bodies together; base64 makes 1.4 times as much of it, and mail programs cut off what is over 100 kB. */
const MOST_BYTES = 65_000

const LONGEST_SUBJECT = 150

/** The message as a mail in text and HTML. A repeated message has the same id. */
export function composeMail({ from, to }: EmailChannel, message: Message): Mail {
  const sheet = calmSheet(toSheet(message))
  const bodies = fitSheet(
    sheet,
    (one) => ({ text: toPlainLines(one).join('\n'), html: toHtmlBody(one, message.urgency) }),
    ({ text, html }) => Buffer.byteLength(text) + Buffer.byteLength(html) <= MOST_BYTES,
  )
  const domain = toDomain(from)
  return {
    ...{ from, to, ...bodies },
    subject: cutWords(sheet.headline, LONGEST_SUBJECT),
    messageId: `<${toIdPart(message.id)}@${domain}>`,
    thread: `<plimsoll.${toIdPart(message.subjectKey)}@${domain}>`,
  }
}

function toIdPart(text: string): string {
  return text.replace(/[^\w-]/g, '').slice(0, 100)
}

/** An id whose domain is that of the sender looks least like spam. */
function toDomain(from: string): string {
  const [, domain] = /@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)>?\s*$/.exec(from) ?? []
  return domain?.toLowerCase() ?? 'plimsoll.invalid'
}
