import type { Notice } from '../../domain/report.ts'
import type { PolicyFiles } from '../../ports.ts'
import { collectNotify } from './collect-notify.ts'
import { collectReports } from './collect-reports.ts'
import { collectVex } from './collect-vex.ts'
import { collectWaivers } from './collect-waivers.ts'
import { describePolicy } from './describe-policy.ts'
import { findWarnings } from './find-warnings.ts'
import type { LoadedDocuments } from './load-documents.ts'
import type { PolicyRequest } from './load-policy-set.ts'
import { isLocked, locksOfOthers } from './locks.ts'
import type { LoadedDocument, PolicySet } from './policy-set.ts'

export type BuildRequest = PolicyRequest & {
  readonly loaded: LoadedDocuments
  readonly trust: PolicyFiles['trust']
  readonly notices: readonly Notice[]
}

/** Documents and inputs → everything that the policy of a run says; nothing is wrong with them any more. */
export function buildPolicySet(request: BuildRequest): PolicySet {
  const { settings, inputs, mode, loaded, trust } = request
  const { documents, files } = loaded
  const waivers = collectWaivers(documents, settings)
  const vex = collectVex(documents, settings)
  const accepted = collectAccepted(documents)
  const notify = collectNotify(documents)
  const reports = collectReports(documents)
  const set: PolicySet = {
    ...{ documents, files, settings, inputs, mode },
    isDefault: documents.length === 0 && Object.keys(inputs.values).length === 0,
    description: describePolicy({ files, inputs, trust }),
    waivers: waivers.value,
    vex: vex.value,
    acceptedEmptiness: accepted.value,
    approvals: collectApprovals(documents),
    notify: notify.value,
    reports: reports.value,
    notices: [],
    proposed: null,
  }
  const warnings = findWarnings(set, request.today)
  const collected = [waivers, vex, accepted, notify, reports].flatMap((one) => one.notices)
  return { ...set, notices: [...request.notices, ...collected, ...warnings] }
}

/** Of the last file that names any, unless another one keeps them for itself. */
function collectApprovals(documents: readonly LoadedDocument[]): readonly string[] | null {
  let teams: readonly string[] | null = null
  for (const document of documents) {
    const { approvals } = document
    if (approvals === null) continue
    if (!isLocked(locksOfOthers(documents, document), 'approvals')) teams = approvals
  }
  return teams
}

type Accepted = {
  readonly value: PolicySet['acceptedEmptiness']
  readonly notices: readonly Notice[]
}

function collectAccepted(documents: readonly LoadedDocument[]): Accepted {
  const notices: Notice[] = []
  const value = documents.flatMap((document) => {
    const { acceptedEmptiness, path } = document
    const locked = locksOfOthers(documents, document)
    if (acceptedEmptiness.length === 0 || !isLocked(locked, 'accept_nothing_analysed')) {
      return acceptedEmptiness
    }
    const text = `accept_nothing_analysed of ${path} is locked by another file and does not hold`
    notices.push({ code: 'policy-only-tightens', text })
    return []
  })
  return { value, notices }
}
