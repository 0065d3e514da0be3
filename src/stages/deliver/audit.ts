import { toAuditRecord } from '../../audit/record.ts'
import type { AuditRecord } from '../../audit/record.ts'
import { toVerdictOnlyRecord } from '../../audit/verdict-only.ts'
import type { Delivered as Told } from '../../domain/code-host.ts'
import { toPlimsollError } from '../../domain/errors.ts'
import { isEncryptedOnly } from '../disclosure.ts'
import type { DeliverStage } from './deliver.ts'
import { toUndelivered, toPaths, toWords } from './report-files.ts'
import type { Written } from './report-files.ts'
import { toSeal } from './seal.ts'
import { writeFile } from './write-file.ts'
import type { WrittenFile } from './write-file.ts'

/**
 * Keeps the record of the run where it was asked for: as a file, and as a line of a log. Written when everything else is,
 * since it tells what became of that. Never throws: what cannot be written makes the run `scan-failed`, as a report does.
 */
export async function keepAudit(stage: DeliverStage, before: Written): Promise<Written> {
  const record = toRecord(stage, before)
  try {
    const files = await writeRecords(stage, record)
    await addToLog(stage, record)
    for (const path of files.flatMap(toPaths)) stage.ports.log.info(toWords(path))
    return { ...before, files: [...before.files, ...files] }
  } catch (thrown) {
    const failure = toPlimsollError(thrown)
    const report = toUndelivered(before.report, failure)
    return { ...before, report, failure: before.failure ?? failure }
  }
}

/** To the webhooks that the policy names for it. */
export async function sendAudit(stage: DeliverStage, before: Written): Promise<Told> {
  if (stage.sendAudit === undefined) return { deliveries: [], notices: [] }
  const record = toRecord(stage, before)
  return stage.sendAudit(JSON.stringify(toPlain(stage, record)))
}

function toRecord({ ports }: DeliverStage, { report, files }: Written): AuditRecord {
  return toAuditRecord({
    report,
    pipeline: ports.pipeline ?? null,
    recordedAt: (ports.clock ?? ports.now)().toISOString(),
    reports: files.flatMap(({ written }) => written),
  })
}

/** As much of it as may stand in plain text. */
function toPlain({ disclosure }: DeliverStage, record: AuditRecord): AuditRecord {
  return isEncryptedOnly(disclosure) ? toVerdictOnlyRecord(record) : record
}

async function writeRecords(stage: DeliverStage, record: AuditRecord): Promise<WrittenFile[]> {
  const { config, ports, disclosure } = stage
  const targets = config.deliver.reports.filter(({ format }) => format === 'audit')
  const files: WrittenFile[] = []
  for (const { path } of targets) {
    const text = `${JSON.stringify(record, null, 2)}\n`
    const file = await writeFile({ path, text }, toSeal(disclosure), ports.deliver)
    if (path !== '-') files.push(file)
  }
  return files
}

async function addToLog(stage: DeliverStage, record: AuditRecord): Promise<void> {
  const { auditLog } = stage.config.deliver
  if (auditLog === null) return
  const { appendAudit } = stage.ports
  if (appendAudit === undefined) throw new Error('nothing keeps an audit log here')
  await appendAudit(auditLog, JSON.stringify(toPlain(stage, record)))
}
