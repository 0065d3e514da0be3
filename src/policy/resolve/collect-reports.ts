import type { Notice } from '../../domain/report.ts'
import type { ReportsSection } from '../document/policy-document.ts'
import type { Collected } from './collect-waivers.ts'
import { isLocked, locksOfOthers } from './locks.ts'
import type { LoadedDocument } from './policy-set.ts'

/**
 * What all files say of reports: the stricter word holds, from whichever file it comes. Recipients are those of the
 * last file that names any, unless another file locks `reports`: who may read is never added from two sides.
 */
export function collectReports(documents: readonly LoadedDocument[]): Collected<ReportsSection> {
  const notices: Notice[] = []
  let value: ReportsSection = { profile: null, encrypt: null }
  for (const document of documents) {
    const { reports, path } = document
    if (reports === null) continue
    const mayName = !isLocked(locksOfOthers(documents, document), 'reports')
    if (!mayName && (reports.encrypt?.recipients.length ?? 0) > 0) notices.push(toNotice(path))
    value = join(value, reports, mayName)
  }
  return { value, notices }
}

function join(one: ReportsSection, other: ReportsSection, mayName: boolean): ReportsSection {
  const isPublic = one.profile === 'public' || other.profile === 'public'
  return {
    profile: isPublic ? 'public' : (one.profile ?? other.profile),
    encrypt: joinEncrypt(one.encrypt, other.encrypt, mayName),
  }
}

type Encrypt = ReportsSection['encrypt']

function joinEncrypt(one: Encrypt, other: Encrypt, mayName: boolean): Encrypt {
  if (other === null) return one
  const { recipients, isRequired, isOnly } = one ?? NOT_ENCRYPTED
  const named = mayName ? other.recipients : []
  return {
    recipients: named.length > 0 ? named : recipients,
    isRequired: other.isRequired || isRequired,
    isOnly: other.isOnly || isOnly,
  }
}

const NOT_ENCRYPTED = { recipients: [], isRequired: false, isOnly: false } as const

function toNotice(path: string): Notice {
  return {
    code: 'policy-only-tightens',
    text: `The recipients in reports of ${path} do not hold: only the policy itself says who can read reports`,
  }
}
