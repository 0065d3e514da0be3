import * as v from 'valibot'

const Text = v.pipe(v.string(), v.minLength(1))
const Path = v.pipe(v.string(), v.startsWith('/'))
const Version = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+/)),
  sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
})
const Repositories = v.pipe(v.array(Text), v.minLength(1))
const Switch = v.picklist(['auto', 'on', 'off'])
const Address = v.pipe(v.string(), v.url())

/** Every Config that may leave the room: complete, and nothing beside. */
export const ConfigSchema = v.strictObject({
  images: v.array(
    v.strictObject({
      reference: Text,
      name: v.nullable(Text),
      platform: v.nullable(Text),
      dockerfile: v.nullable(Path),
      dockerfilePath: v.nullable(Text),
      dockerfileTarget: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]*$/u))),
      buildArguments: v.record(v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/u)), v.string()),
    }),
  ),
  asOf: v.nullable(v.date()),
  workFolder: Path,
  registry: v.strictObject({
    credentials: v.nullable(v.strictObject({ registry: Text, username: Text, password: Text })),
    allowHttp: v.boolean(),
  }),
  scan: v.strictObject({
    scanners: v.pipe(v.array(v.picklist(['trivy', 'grype'])), v.minLength(1)),
    require: v.picklist(['all', 'any']),
    kinds: v.pipe(
      v.array(v.picklist(['vulnerability', 'secret', 'misconfiguration', 'licence'])),
      v.minLength(1),
    ),
    packageClasses: v.pipe(v.array(v.picklist(['os', 'library'])), v.minLength(1)),
    skipPaths: v.array(Text),
    secretRules: v.nullable(Path),
    timeoutMs: v.nullable(v.pipe(v.number(), v.minValue(1000))),
  }),
  inputs: v.strictObject({
    values: v.record(v.string(), v.union([v.number(), v.boolean(), Text])),
    names: v.map(v.string(), Text),
  }),
  policy: v.strictObject({
    files: v.array(Text),
    waivers: v.array(Text),
    vex: v.array(Text),
    standards: v.array(Text),
    stage: v.picklist(['build', 'deploy', 'monitor']),
  }),
  severityChoice: v.picklist(['vendor', 'nvd', 'highest']),
  baseline: v.nullable(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('report'), path: v.pipe(Path, v.endsWith('.json')) }),
      v.strictObject({ kind: v.literal('image'), reference: Text }),
    ]),
  ),
  judge: v.picklist(['all', 'changes', 'auto']),
  mode: v.picklist(['enforce', 'report']),
  onNothingAnalysed: v.picklist(['fail', 'warn']),
  onScanFailed: v.picklist(['fail', 'warn']),
  supply: v.strictObject({
    versions: v.strictObject({ trivy: Version, grype: Version }),
    scannerSource: v.picklist(['auto', 'release', 'path', 'build']),
    downloadMirror: v.nullable(Address),
    trivyDatabases: Repositories,
    trivyJavaDatabases: Repositories,
    grypeDatabase: Address,
    kevUrl: v.nullable(v.union([Address, Path])),
    epssUrl: v.nullable(v.union([Address, Path])),
    updateDatabases: v.boolean(),
    databaseMaxAgeDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  deliver: v.strictObject({
    reports: v.array(
      v.strictObject({
        format: v.picklist([
          ...([
            'json',
            'sarif',
            'markdown',
            'html',
            'executive',
            'csv',
            'junit',
            'gitlab',
          ] as const),
          ...(['cyclonedx', 'spdx', 'openvex', 'cyclonedx-vex', 'audit'] as const),
        ]),
        path: v.union([Path, v.literal('-')]),
      }),
    ),
    summary: v.boolean(),
    uploadSarif: Switch,
    alerts: v.picklist(['actionable', 'all', 'blocking']),
    category: v.nullable(Text),
    comment: v.picklist(['auto', 'always', 'on-failure', 'never']),
    uploadReport: Switch,
    notify: v.boolean(),
    profile: v.picklist(['auto', 'full', 'public']),
    encryption: v.nullable(
      v.strictObject({
        recipients: v.array(v.pipe(Text, v.startsWith('age1'))),
        passphrase: v.nullable(Text),
        isOnly: v.boolean(),
      }),
    ),
    auditLog: v.nullable(Path),
  }),
  cache: Switch,
  token: v.nullable(Text),
})
