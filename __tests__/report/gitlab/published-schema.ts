import * as v from 'valibot'

/*
 * What GitLab demands of a container scanning report, in our words: from the description that it publishes with its
 * security report schemas, version 15.0.7 (container-scanning-report-format), and from its guide for those who
 * integrate scanners. Stricter than the schema where it lets anything stand: keys that it does not describe are faults
 * here, since a misspelt one would be passed over in silence.
 */

const text = v.pipe(v.string(), v.minLength(1))
/** `yyyy-mm-ddThh:mm:ss`, UTC, neither zone nor fraction. */
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/))
const webAddress = v.pipe(v.string(), v.regex(/^(https?|ftp):\/\/.+/))

const program = v.strictObject({
  id: text,
  name: text,
  url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/.+/))),
  vendor: v.strictObject({ name: text }),
  version: text,
})

const scan = v.strictObject({
  analyzer: program,
  scanner: program,
  type: v.literal('container_scanning'),
  start_time: time,
  end_time: time,
  status: v.picklist(['success', 'failure']),
  messages: v.optional(
    v.array(v.strictObject({ level: v.picklist(['info', 'warn', 'fatal']), value: text })),
  ),
  options: v.optional(
    v.array(
      v.strictObject({
        name: v.pipe(text, v.maxLength(255)),
        source: v.optional(v.picklist(['argument', 'file', 'env_variable', 'other'])),
        value: v.union([v.boolean(), v.pipe(v.number(), v.integer()), v.null(), v.string()]),
      }),
    ),
  ),
})

/** GitLab keeps the first twenty; the first is the one that a finding is followed by. */
const identifiers = v.pipe(
  v.array(v.strictObject({ type: text, name: text, value: text, url: v.optional(webAddress) })),
  v.minLength(1),
  v.maxLength(20),
)

const BASE_METRICS = ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A']

/** CVSS 3 only: of 2.0 and 4.0 Plimsoll writes none here. */
const vector = v.pipe(
  v.string(),
  v.minLength(32),
  v.maxLength(128),
  v.regex(/^CVSS:3[.][01](\/[A-Z]{1,3}:[A-Z])+$/),
  v.check((value) => {
    const names = value.split('/').map((part) => part.split(':')[0])
    return BASE_METRICS.every((name) => names.includes(name))
  }, 'all metrics of the base'),
)

const location = v.strictObject({
  dependency: v.strictObject({
    package: v.strictObject({ name: v.string() }),
    version: v.string(),
  }),
  operating_system: text,
  image: text,
})

const vulnerability = v.strictObject({
  // Recommended to be a UUID, which it then has to look like (RFC 9562).
  id: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  ),
  name: v.pipe(text, v.maxLength(255)),
  description: v.pipe(v.string(), v.maxLength(1_048_576)),
  severity: v.picklist(['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical']),
  solution: v.pipe(v.string(), v.maxLength(7000)),
  location,
  identifiers,
  cvss_vectors: v.optional(
    v.pipe(v.array(v.strictObject({ vendor: text, vector })), v.minLength(1), v.maxLength(10)),
  ),
  links: v.array(v.strictObject({ name: v.optional(v.string()), url: webAddress })),
  flags: v.optional(
    v.array(
      v.strictObject({
        type: v.literal('flagged-as-likely-false-positive'),
        origin: text,
        description: text,
      }),
    ),
  ),
  // Of the kinds of fields that GitLab can show, `text`, which it shows as it is.
  details: v.record(
    v.string(),
    v.strictObject({ name: text, type: v.literal('text'), value: text }),
  ),
})

export const gitLabReport = v.strictObject({
  version: v.literal('15.0.7'),
  scan,
  vulnerabilities: v.pipe(
    v.array(vulnerability),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids are all different'),
  ),
  remediations: v.array(v.strictObject({ fixes: v.array(v.unknown()), summary: text, diff: text })),
})

export type GitLabReport = v.InferOutput<typeof gitLabReport>

/** Throws with every fault and where it is. */
export function readGitLabReport(json: string): GitLabReport {
  const result = v.safeParse(gitLabReport, JSON.parse(json))
  if (result.success) return result.output
  const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)
  throw new Error(faults.join('\n'))
}
