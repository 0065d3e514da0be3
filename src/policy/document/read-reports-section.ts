import { RECIPIENT_HINT, isRecipient } from '../../domain/recipient.ts'
import type { ReportsSection } from './policy-document.ts'
import type { Reading } from './shape.ts'
import { readFields, readOneOrMore, refuse } from './shape.ts'
import { readFlag, readText, readWord } from './values.ts'

/** The `reports` section: what leaves a run, and to whom it is readable. Null where it is not there. */
export function readReportsSection(reading: Reading | undefined): ReportsSection | null {
  const fields = readFields(reading, { known: ['profile', 'encrypt'] })
  if (fields === null) return null
  return {
    profile: readWord(fields.get('profile'), ['public', 'full']),
    encrypt: readEncrypt(fields.get('encrypt')),
  }
}

function readEncrypt(reading: Reading | undefined): ReportsSection['encrypt'] {
  const fields = readFields(reading, { known: ['recipients', 'required', 'only'] })
  if (fields === null) return null
  return {
    recipients: readRecipients(fields.get('recipients')),
    isRequired: readFlag(fields.get('required')) ?? false,
    isOnly: readFlag(fields.get('only')) ?? false,
  }
}

function readRecipients(reading: Reading | undefined): readonly string[] {
  const readings = readOneOrMore(reading) ?? []
  const recipients = readings.map(readRecipient).filter((one) => one !== null)
  return [...new Set(recipients)]
}

/** What is no recipient may be the private key that belongs to one: a message never repeats it. */
function readRecipient(reading: Reading): string | null {
  if (reading.node.kind === 'scalar' && /AGE-SECRET-KEY-/iu.test(reading.node.text)) {
    refuse(
      reading,
      'holds a private key of age, which everybody can read now: make a new one, and write its public key here',
    )
    return null
  }
  const text = readText(reading)
  if (text === null || isRecipient(text)) return text
  refuse(reading, `is no recipient of age: ${RECIPIENT_HINT}`)
  return null
}
