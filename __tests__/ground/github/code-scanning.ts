import { instancesOn, stateOf } from './alerts.ts'
import { ok, page, refusal, withRepository } from './answers.ts'
import type { InRepository } from './answers.ts'
import { refuseCodeScanning } from './code-scanning-switch.ts'
import type { FakeAlert, FakeAnalysis, FakeInstance, FakeTool } from './code-scanning-state.ts'
import { pollUpload } from './sarif-processing.ts'
import { answerUpload } from './sarif-upload.ts'
import type { FakeQuestion, FakeRepository, Handler, Handlers } from './state.ts'

/** Uploads of code scanning, what became of them, and the alerts that they made. */
export const CODE_SCANNING: Handlers = {
  'POST /repos/{owner}/{repo}/code-scanning/sarifs': {
    needs: 'security_events=write',
    answer: answerUpload,
  },
  'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}': reader((question, repository) => {
    const id = question.values['sarif_id'] ?? ''
    const upload = repository.alerts.uploads.get(id)
    if (upload === undefined) return refusal(404, 'Not Found')
    const processing_status = pollUpload(question.state, repository, upload)
    if (processing_status === 'missing') return refusal(404, 'Not Found')
    if (processing_status === 'pending') return ok({ processing_status })
    const analyses_url = `${addressOf(question, repository)}/analyses?sarif_id=${id}`
    const { errors } = upload
    return ok({ processing_status, analyses_url, ...(errors.length === 0 ? {} : { errors }) })
  }),
  'GET /repos/{owner}/{repo}/code-scanning/analyses': reader((question, repository) => {
    const { query } = question
    const { analyses } = repository.alerts
    if (analyses.length === 0) return refusal(404, 'no analysis found')
    const asked = analyses.filter(
      ({ uploadId, ref, tool }) =>
        isAsked(query.get('sarif_id'), uploadId) &&
        isAsked(toRef(query.get('ref')), ref) &&
        isAsked(query.get('tool_name'), tool.name),
    )
    const bodies = asked.map((one) => analysisOf(question, repository, one))
    return page(inOrder(bodies, question), question)
  }),
  'GET /repos/{owner}/{repo}/code-scanning/alerts': reader((question, repository) => {
    const { query } = question
    if (repository.alerts.analyses.length === 0) return refusal(404, 'no analysis found')
    const ref = toRef(query.get('ref'))
    const asked = [...repository.alerts.alerts.values()].flatMap((alert) => {
      const instances = instancesOn(alert, ref, `refs/heads/${repository.defaultBranch}`)
      const isWanted =
        instances.length > 0 &&
        isAsked(query.get('tool_name'), alert.tool.name) &&
        isAsked(toState(query.get('state')), toState(stateOf(alert, instances)) ?? '')
      return isWanted ? [alertOf(question, repository, { alert, instances })] : []
    })
    return page(inOrder(asked, question), question)
  }),
}

function reader(answer: InRepository): Handler {
  return {
    ...{ needs: 'security_events=read', isGuarded: true },
    answer: withRepository(
      (question, repository) => refuseCodeScanning(repository) ?? answer(question, repository),
    ),
  }
}

function isAsked(asked: string | null, is: string): boolean {
  return asked === null || asked === is
}

/** A ref may be asked for in full, without `refs/`, or by the name of a branch. */
function toRef(asked: string | null): string | null {
  if (asked === null || asked.startsWith('refs/')) return asked
  return /^(?:heads|tags|pull)\//.test(asked) ? `refs/${asked}` : `refs/heads/${asked}`
}

function toState(asked: string | null): string | null {
  return asked === 'closed' ? 'fixed' : asked
}

/** The newest first, if nothing else is asked for. */
function inOrder(list: readonly object[], { query }: FakeQuestion): readonly object[] {
  return query.get('direction') === 'asc' ? list : list.toReversed()
}

function addressOf({ state }: FakeQuestion, { fullName }: FakeRepository): string {
  return `${state.addresses.api}/repos/${fullName}/code-scanning`
}

function toolOf({ name, version }: FakeTool): object {
  return { name, version, guid: null }
}

/** Of an upload through the API there is no workflow and no matrix to tell. */
const SETTING = { analysis_key: '(default)', environment: '{}' } as const

function analysisOf(
  question: FakeQuestion,
  repository: FakeRepository,
  analysis: FakeAnalysis,
): object {
  const { id, uploadId, ref, commit, category, results, rules, warning, createdAt } = analysis
  return {
    ...{ ref, commit_sha: commit, ...SETTING, category, error: '', warning },
    ...{ created_at: createdAt, results_count: results, rules_count: rules, id },
    ...{ url: `${addressOf(question, repository)}/analyses/${id}`, sarif_id: uploadId },
    ...{ tool: toolOf(analysis.tool), deletable: true },
  }
}

function alertOf(
  question: FakeQuestion,
  repository: FakeRepository,
  { alert, instances }: { readonly alert: FakeAlert; readonly instances: readonly FakeInstance[] },
): object {
  const { number, createdAt, updatedAt, dismissed, tool } = alert
  const url = `${addressOf(question, repository)}/alerts/${number}`
  const state = stateOf(alert, instances)
  return {
    ...{ number, created_at: createdAt, updated_at: updatedAt, url, state },
    html_url: htmlUrlOf(question.state.addresses.web, repository, alert),
    instances_url: `${url}/instances`,
    fixed_at: state === 'fixed' ? updatedAt : null,
    ...{ dismissed_by: null, dismissed_at: dismissed === null ? null : updatedAt },
    ...{ dismissed_reason: dismissed, dismissed_comment: null },
    ...{ rule: ruleOf(alert), tool: toolOf(tool), assignees: [] },
    most_recent_instance: instanceOf(
      alert,
      instances.findLast((one) => one.isOpen) ?? instances.at(-1),
    ),
  }
}

/** Where people look at an alert. */
export function htmlUrlOf(
  web: string,
  { fullName }: Pick<FakeRepository, 'fullName'>,
  { number }: Pick<FakeAlert, 'number'>,
): string {
  return `${web}/${fullName}/security/code-scanning/${number}`
}

function ruleOf({ rule }: FakeAlert): object {
  const { id, name, severity, band, description, fullDescription, tags, help, helpUri } = rule
  return {
    ...{ id, name, severity, description, full_description: fullDescription, tags },
    ...{ help, help_uri: helpUri },
    // Rules without a score have no such key.
    ...(band === null ? {} : { security_severity_level: band }),
  }
}

function instanceOf(alert: FakeAlert, instance: FakeInstance | undefined): object {
  if (instance === undefined) return {}
  const { ref, category, commit, message, region } = instance
  const [start_line, start_column, end_line, end_column] = region
  return {
    ...{ ref, ...SETTING, category, state: stateOf(alert, [instance]), commit_sha: commit },
    message: { text: message },
    location: { path: alert.path, start_line, end_line, start_column, end_column },
    classifications: [],
  }
}
