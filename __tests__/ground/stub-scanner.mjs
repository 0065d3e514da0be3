/*
 * Stands in for Trivy or Grype where a test needs a scanner that misbehaves on command, or one that takes no
 * time. What it does stands in `behaviour.json` beside it, since a scanner is given no environment to speak
 * of. As strict as the real ones where it matters: unknown flags end it.
 */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

const here = dirname(process.argv[1])
const name = basename(process.argv[1])
const behaviour = JSON.parse(readFileSync(join(here, `${name}.json`), 'utf8'))
const args = process.argv.slice(2)

appendFileSync(
  join(here, `${name}.calls`),
  `${JSON.stringify({ args, env: process.env, cwd: process.cwd() })}\n`,
)

const FLAGS = {
  trivy: {
    values: [
      '--cache-dir',
      '--cache-backend',
      '--input',
      '--format',
      '--output',
      '--scanners',
      '--exit-code',
      '--config',
      '--ignorefile',
      '--secret-config',
      '--image-config-scanners',
      '--pkg-types',
      '--skip-files',
      '--skip-dirs',
      '--timeout',
      '--parallel',
      '--severity',
      '-f',
      '-o',
      '-q',
    ],
    switches: [
      '--skip-db-update',
      '--skip-java-db-update',
      '--skip-check-update',
      '--skip-version-check',
      '--disable-telemetry',
      '--offline-scan',
      '--no-progress',
      '--list-all-pkgs',
      '--skip-vex-repo-update',
      '--no-color',
    ],
  },
  grype: {
    values: [
      '-c',
      '--config',
      '-o',
      '--output',
      '--file',
      '--exclude',
      '--from',
      '--scope',
      '--platform',
    ],
    switches: ['-v', '-vv', '--by-cve'],
  },
}

function refuseUnknownFlags() {
  const { values, switches } = FLAGS[name]
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]
    if (!arg.startsWith('-')) continue
    const flag = arg.split('=')[0]
    if (switches.includes(flag)) continue
    if (!values.includes(flag)) {
      console.error(`FATAL unknown flag: ${flag}`)
      process.exit(1)
    }
    if (!arg.includes('=')) at += 1
  }
}

function valuesOf(...flags) {
  return args.flatMap((arg, at) => {
    if (flags.includes(arg)) return [args[at + 1]]
    const flag = flags.find((one) => arg.startsWith(`${one}=`))
    return flag === undefined ? [] : [arg.slice(flag.length + 1)]
  })
}

function targets() {
  if (name === 'trivy') return { report: valuesOf('--output', '-o')[0] }
  const outputs = valuesOf('-o', '--output').map((one) => one.split('='))
  return {
    report: outputs.find(([format]) => format === 'json')?.[1],
    catalogue: outputs.find(([format]) => format !== 'json')?.[1],
  }
}

async function scan() {
  refuseUnknownFlags()
  for (const line of behaviour.stderr ?? []) console.error(line)
  const { report, catalogue } = targets()
  if (behaviour.report !== undefined) copyFileSync(behaviour.report, report)
  if (behaviour.catalogue !== undefined && catalogue !== undefined)
    copyFileSync(behaviour.catalogue, catalogue)
  if (behaviour.reportText !== undefined) writeFileSync(report, behaviour.reportText)
  if (behaviour.reportBytes !== undefined)
    writeFileSync(report, Buffer.alloc(behaviour.reportBytes, '['))
  if (behaviour.hang === true) {
    process.on('SIGTERM', () => undefined)
    await new Promise((resolve) => setTimeout(resolve, 120_000))
  }
  if (behaviour.signal !== undefined) process.kill(process.pid, behaviour.signal)
  if (behaviour.signal !== undefined) await new Promise((resolve) => setTimeout(resolve, 10_000))
  process.exitCode = behaviour.exitCode ?? 0
}

function importDatabase(file) {
  const folder = join(process.env.GRYPE_DB_CACHE_DIR, '6')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'vulnerability.db'), readFileSync(file))
  writeFileSync(
    join(folder, 'import.json'),
    '{"digest":"xxh64:0","source":"stub","client_version":"v6.1.9"}',
  )
  process.exitCode = behaviour.importExitCode ?? 0
}

function databaseStatus() {
  const valid = existsSync(join(process.env.GRYPE_DB_CACHE_DIR ?? '', '6', 'vulnerability.db'))
  const status = {
    schemaVersion: 'v6.1.9',
    from: 'manual import',
    built: behaviour.built,
    path: '',
    valid,
  }
  console.log(JSON.stringify(status))
  process.exitCode = valid ? 0 : 1
}

// Grype's commands may follow its global flags.
const words = args.filter((arg, at) => !arg.startsWith('-') && args[at - 1] !== '-c')

if (args[0] === 'version' || args[0] === '--version') {
  const version = behaviour.version ?? { trivy: '0.74.0', grype: '0.117.0' }[name]
  console.log(
    JSON.stringify(name === 'trivy' ? { Version: version } : { application: 'grype', version }),
  )
} else if (name === 'grype' && words[0] === 'db' && words[1] === 'import') {
  importDatabase(words[2])
} else if (name === 'grype' && words[0] === 'db' && words[1] === 'status') {
  databaseStatus()
} else {
  await scan()
}
