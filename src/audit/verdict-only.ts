import type { AuditRecord } from './record.ts'

/**
 * The same run without what it was about and what was found: for where nothing but the outcome may stand in plain text. What
 * it hangs on, policy files and encrypted reports by their hashes, stays.
 */
export function toVerdictOnlyRecord(record: AuditRecord): AuditRecord {
  const { policy } = record
  const description = 'not told: nothing but the outcome may leave this run'
  return {
    ...record,
    policy: { ...policy, description },
    feeds: [],
    waivers: [],
    images: [],
    deliveries: [],
  }
}
