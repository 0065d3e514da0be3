import type { IssueChannel } from '../../../domain/notify.ts'
import type { Reading } from '../shape.ts'
import { readChannelFields } from './channel-fields.ts'
import { readForms } from './channel-values.ts'

const MAX_LABELS = 20
/** GitHub assigns an issue to ten people at most. */
const MAX_ASSIGNEES = 10

/** Issues of the repository that the run belongs to. */
export function readIssue(name: string, reading: Reading): IssueChannel | null {
  const fields = readChannelFields(reading, { known: ['type', 'labels', 'assignees'] })
  const labels = readForms(fields?.get('labels'), { form: 'label', most: MAX_LABELS })
  const assignees = readForms(fields?.get('assignees'), { form: 'login', most: MAX_ASSIGNEES })
  return fields === null ? null : { kind: 'github-issue', name, labels, assignees }
}
