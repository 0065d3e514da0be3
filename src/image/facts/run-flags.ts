import type { StepFlag } from '../../domain/image-facts.ts'
import { flattenCalls, isShell } from './program-calls.ts'
import type { CallPipeline, ProgramCall } from './program-calls.ts'
import { SUBSTITUTED } from './shell-reader.ts'
import { switchesTlsOff } from './tls-variables.ts'

/** What the calls of one RUN do that a rule asks for. */
export function findRunFlags(pipelines: readonly CallPipeline[]): StepFlag[] {
  const calls = flattenCalls(pipelines)
  const flags: readonly (readonly [StepFlag, boolean])[] = [
    ['update-alone', isUpdateAlone(calls)],
    ['unsigned-packages', calls.some(takesUnsigned)],
    ['tls-off', calls.some(trustsAnyone)],
    ['curl-pipe-shell', runsDownload(pipelines)],
    ['sudo', calls.some(({ isSudo }) => isSudo)],
    ['chpasswd', calls.some(setsPassword)],
  ]
  return flags.flatMap(([flag, isSet]) => (isSet ? [flag] : []))
}

const MANAGERS = new Set(
  'apt apt-get aptitude apk yum dnf dnf5 microdnf tdnf zypper pacman opkg rpm dpkg'.split(' '),
)

/* Of each package manager: the words that fetch the lists of what there is. */
const UPDATES: ReadonlyMap<string, RegExp> = new Map([
  ['apt', /^update$/],
  ['apt-get', /^update$/],
  ['aptitude', /^update$/],
  ['apk', /^update$/],
  ['yum', /^makecache$/],
  ['dnf', /^makecache$/],
  ['zypper', /^ref(?:resh)?$/],
  ['opkg', /^update$/],
])

/* Programs that install nothing: beside others nobody can tell what a RUN uses the lists for. */
const NEUTRAL = new Set(
  `rm echo printf mkdir set export unset true : cd ls chmod chown touch sed cat sleep cp mv ln tee find grep
  test [ umask date gpg apt-key install-keyring add-apt-repository apt-mark apt-config sync fi done`.split(
    /\s+/,
  ),
)

/** The lists of packages are a layer of their own, and are old when a later step installs from it. */
function isUpdateAlone(calls: readonly ProgramCall[]): boolean {
  const isUpdate = ({ name, args }: ProgramCall): boolean => {
    const update = UPDATES.get(name)
    return update !== undefined && args.some((arg) => update.test(arg))
  }
  if (!calls.some(isUpdate)) return false
  return calls.every(
    (call) => call.name === '' || isUpdate(call) || NEUTRAL.has(call.name) || onlyTidiesUp(call),
  )
}

/** A shell that is told what to run: those calls are looked at themselves. */
function onlyTidiesUp({ name, args }: ProgramCall): boolean {
  if (isShell(name)) return args.some((arg) => /^-[a-z]*c$/.test(arg))
  return MANAGERS.has(name) && args.some((arg) => /^(?:clean|autoclean|remove|purge)$/.test(arg))
}

const UNSIGNED =
  /^(?:--allow-untrusted|--allow-unauthenticated|--allow-insecure-repositories|--force-yes|--nogpgcheck|--no-gpg-checks?|--nosignature|--allow-unsigned-rpm|--setopt=(?:[\w*.-]+\.)?(?:gpgcheck|sslverify)=(?:0|false|no))$/
const UNSIGNED_SETTING =
  /^(?:APT::Get::AllowUnauthenticated|Acquire::AllowInsecureRepositories|Acquire::https?::Verify-Peer)=(?:"?)(?:1|true|yes)/i
/* Written into the settings of a package manager. */
const UNSIGNED_FILE =
  /(?:^|\s|\\n)(?:repo_)?(?:gpgcheck|sslverify)\s?=\s?(?:0|false|no)\b|\[[^\]]{0,200}\btrusted\s?=\s?yes\b[^\]]{0,200}\]\s{0,9}https?:|SigLevel\s?=\s?Never/i
const PEER_UNCHECKED = /^Acquire::https(?:::[\w.-]+)?::Verify-(?:Peer|Host)=(?:"?)(?:0|false|no)/i

/** Packages are taken whose signature nobody checks. */
function takesUnsigned({ name, args }: ProgramCall): boolean {
  if (MANAGERS.has(name)) {
    return args.some((arg) => UNSIGNED.test(arg) || UNSIGNED_SETTING.test(arg))
  }
  return WRITERS.has(name) && args.some((arg) => UNSIGNED_FILE.test(arg.slice(0, 4000)))
}

const WRITERS = new Set([
  'echo',
  'printf',
  'sed',
  'tee',
  'cat',
  'yum-config-manager',
  'dnf-config-manager',
])

const LOOPBACK = /^(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/

/** A connection is made to whoever answers. */
function trustsAnyone({ name, args, assignments }: ProgramCall): boolean {
  const isSwitched = [...assignments, ...(SETTERS.has(name) ? args : [])].some((assignment) => {
    const [variable = '', ...value] = assignment.split('=')
    return value.length > 0 && switchesTlsOff(variable, value.join('='))
  })
  if (isSwitched) return true
  return (DOUBTERS.get(name)?.(args) ?? false) && !args.some((arg) => LOOPBACK.test(arg))
}

const SETTERS = new Set(['export', 'declare', 'readonly'])

type Doubt = (args: readonly string[]) => boolean

const has =
  (pattern: RegExp): Doubt =>
  (args) =>
    args.some((arg) => pattern.test(arg))

/** Two words that follow each other, or stand in one with `=`. */
const pair =
  (first: RegExp, second: RegExp): Doubt =>
  (args) =>
    args.some((arg, at) => {
      const [left = '', right] = arg.split('=')
      return first.test(left) && second.test(right ?? args[at + 1] ?? '')
    })

const OFF = /^"?(?:false|0|no|off)"?$/i
const npm = pair(/^(?:--)?strict-ssl$/, OFF)
const pip: Doubt = has(/^--trusted-host(?:=|$)/)
const apt: Doubt = has(PEER_UNCHECKED)

/* By program: what it is told so that certificates are not checked. */
const DOUBTERS: ReadonlyMap<string, Doubt> = new Map<string, Doubt>([
  [
    'curl',
    (args) =>
      args.some((arg) => arg === '--insecure' || arg === '--proxy-insecure' || hasShort(arg)),
  ],
  ['wget', has(/^--no-check-certificate$/)],
  ['git', pair(/^(?:http\.(?:.+\.)?)sslverify$/i, OFF)],
  ['npm', npm],
  ['yarn', npm],
  ['pnpm', npm],
  ['pip', pip],
  ['pip3', pip],
  ['python', pip],
  ['python3', pip],
  ['conda', pair(/^ssl_verify$/, /^(?:false|no|0)$/i)],
  ['helm', has(/^--insecure-skip-tls-verify(?:=true)?$/)],
  ['apt', apt],
  ['apt-get', apt],
  ['gem', has(/^:ssl_verify_mode:/)],
])

/* Short options of curl that take the rest of their word, or the next one, as their value. */
const CURL_VALUES = 'AbcCdDeEFhHKmoPQrtTuUwxXyYz'

/** Whether `k` is among options written as one word: `-sSkL`, and not in `-okL`. */
function hasShort(arg: string): boolean {
  if (!/^-[a-zA-Z#:0-9]/.test(arg)) return false
  for (const letter of arg.slice(1)) {
    if (letter === 'k') return true
    if (CURL_VALUES.includes(letter)) return false
  }
  return false
}

const DOWNLOADS = new Set(['curl', 'wget', 'fetch', 'aria2c'])
const INTERPRETERS = /^(?:python[\d.]*|perl|ruby|node|php|bun|deno)$/

/** What a server sends is run without a look at it. */
function runsDownload(pipelines: readonly CallPipeline[]): boolean {
  return pipelines.some((pipeline) => {
    const first = pipeline.findIndex(isDownload)
    if (first !== -1 && pipeline.slice(first + 1).some(readsProgram)) return true
    return pipeline.some((call) => runsInner(call) || runsDownload(call.inner))
  })
}

function isDownload({ name }: ProgramCall): boolean {
  return DOWNLOADS.has(name)
}

/** Whether a program runs what it reads from the one before it. */
function readsProgram({ name, args }: ProgramCall): boolean {
  if (isShell(name)) {
    const operand = args.find((arg) => !arg.startsWith('-') && !/^pipefail$/.test(arg))
    const isTold = args.some((arg) => /^-[a-z]*c$/.test(arg))
    return !isTold && (operand === undefined || args.some((arg) => /^-[a-z]*s$/.test(arg)))
  }
  return INTERPRETERS.test(name) && (args.length === 0 || args[0] === '-')
}

/** `sh -c "$(curl …)"`, `bash <(curl …)`, `eval "$(curl …)"`. */
function runsInner({ name, args, inner }: ProgramCall): boolean {
  const isRunner =
    isShell(name) || ['eval', 'source', '.'].includes(name) || INTERPRETERS.test(name)
  if (!isRunner || !inner.some((pipeline) => pipeline.some(isDownload))) return false
  const operand = args.find((arg) => !arg.startsWith('-'))
  return operand?.trimStart().startsWith(SUBSTITUTED) === true
}

function setsPassword({ name, args }: ProgramCall): boolean {
  return name === 'chpasswd' || (name === 'passwd' && args.includes('--stdin'))
}
