import { ALERT_CHOICES } from '../domain/alert-choice.ts'
import { PROFILE_CHOICES } from '../domain/disclosure.ts'
import { COMMENT_CHOICES, REPORT_FORMATS } from './config.ts'
import type { DeliverSettings } from './config.ts'
import type { OptionParser } from './option-parser.ts'
import { optional } from './parsed.ts'
import { parseCategory } from './parse-category.ts'
import type { ConfigRequest } from './parse-config.ts'
import { parseEncryption } from './parse-encryption.ts'
import { parsePath } from './parse-paths.ts'
import { parseReports } from './parse-reports.ts'
import { parseBoolean, parseSwitch, parseWord } from './parse-words.ts'

/** What is written, where, and how much of it. */
export function parseDeliver(options: OptionParser, request: ConfigRequest): DeliverSettings {
  const { resolvePath } = request.surroundings
  return {
    reports: parseWantedReports(options, request),
    summary: options.parse('summary', parseBoolean),
    uploadSarif: options.parse('upload-sarif', parseSwitch),
    alerts: options.parse('alerts', parseWord(ALERT_CHOICES)),
    category: options.parse('category', optional(parseCategory)),
    comment: options.parse('comment', parseWord(COMMENT_CHOICES)),
    uploadReport: options.parse('upload-report', parseSwitch),
    notify: options.parse('notify', parseBoolean),
    profile: options.parse('profile', parseWord(PROFILE_CHOICES)),
    encryption: parseEncryption(options),
    auditLog: options.parse('audit-log', optional(parsePath(resolvePath))),
  }
}

function parseWantedReports(
  options: OptionParser,
  request: ConfigRequest,
): DeliverSettings['reports'] {
  const places = { ...request.surroundings, hasStandardOutput: request.hasStandardOutput }
  const reports = options.parse('reports', parseReports(places))
  const { formats = REPORT_FORMATS } = request
  const strange = reports.find((report) => !formats.includes(report.format))
  if (strange !== undefined && !options.isFaulty('reports')) {
    const problem = `asks for ${strange.format}, which this command does not write: allowed are ${formats.join(', ')}`
    options.refuse('reports', problem)
  }
  return reports
}
