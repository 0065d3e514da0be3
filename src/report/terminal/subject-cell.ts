import { cleanLine } from '../clean.ts'
import { rowSubject } from '../source-groups.ts'
import type { FindingRow } from '../source-groups.ts'
import { formatNumber } from '../words.ts'
import type { Cell } from './grid.ts'
import { cutToWidth, textWidth } from './width.ts'

const MOST_MEMBERS = 4
const LONGEST = 120

/** What a row is in: `openssl (libcrypto3, libssl3)`, and where there is less room `libcrypto3 +1`. */
export function toSubjectCell(row: FindingRow): Cell {
  const subject = rowSubject(row)
  const name = cleanLine(subject.name, LONGEST)
  const [first, ...others] = subject.members.map((member) => cleanLine(member, LONGEST))
  if (first === undefined) return { text: name, style: null }
  const more = ` +${formatNumber(others.length)}`
  const forms = [`${name} (${listMembers([first, ...others])})`, `${name} (${first}${more})`]
  return {
    text: forms[0] ?? name,
    style: null,
    fit: (width) =>
      forms.find((form) => textWidth(form) <= width) ??
      `${cutToWidth(first, Math.max(1, width - more.length))}${more}`,
  }
}

function listMembers(members: readonly string[]): string {
  const shown = members.slice(0, MOST_MEMBERS).join(', ')
  const left = members.length - MOST_MEMBERS
  return left > 0 ? `${shown} +${formatNumber(left)}` : shown
}
