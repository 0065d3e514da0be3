import type { CheckEvidence } from '../../domain/check.ts'
import type { ImageFacts, StepFlag } from '../../domain/image-facts.ts'
import type { Severity } from '../../domain/severity.ts'
import type { CheckRule, Decided } from './rule.ts'
import { failedBy, findUnread, notAssessed, passed, toEvidence } from './rule.ts'
import type { CheckSubject } from './subject.ts'

const NO_STEPS = 'The image has no history that tells how it was built; give its Dockerfile.'

/** Steps with a flag: of the Dockerfile where it has them, with their lines, else of the history. */
export function findSteps(subject: CheckSubject, flag: StepFlag): CheckEvidence[] | null {
  const { history, dockerfile } = subject.facts
  if (history === null && dockerfile === null) return null
  const written = (dockerfile?.flagged ?? [])
    .filter(({ flags }) => flags.includes(flag))
    .map(({ line, instruction }) =>
      toEvidence(`${instruction} in line ${line}`, { line, layer: layerOf(subject, line) }),
    )
  const done = (history?.flagged ?? [])
    .filter(({ flags, layer }) => flags.includes(flag) && lineOf(subject, layer) === null)
    .map(({ index, instruction, layer }) =>
      toEvidence(`step ${index} of the history (${instruction ?? 'unknown'})`, { layer }),
    )
  return [...written, ...done]
}

/** The Dockerfile has the better word for the layers whose lines are known. */
function lineOf({ facts, layers }: CheckSubject, layer: string | null): number | null {
  if (facts.dockerfile === null || layer === null) return null
  return layers.find(({ diffId }) => diffId === layer)?.line ?? null
}

function layerOf({ layers }: CheckSubject, line: number): string | null {
  return layers.find((layer) => layer.line === line)?.diffId ?? null
}

function decideBy(flag: StepFlag, note: (facts: ImageFacts) => string | null = () => null) {
  return (subject: CheckSubject): Decided => {
    const found = findSteps(subject, flag)
    if (found === null) return notAssessed(NO_STEPS)
    if (found.length > 0) return failedBy(found, note(subject.facts))
    return findUnread(subject.facts.config, ['history']) ?? passed()
  }
}

function decideTls(subject: CheckSubject): Decided {
  const { config } = subject.facts
  const variables = (config?.tlsOff ?? []).map((name) =>
    toEvidence(`The variable ${name} switches it off for every program that runs in the image.`),
  )
  const steps = findSteps(subject, 'tls-off')
  const found = [...variables, ...(steps ?? [])]
  if (found.length > 0) return failedBy(found)
  if (steps === null || config === null) return notAssessed(NO_STEPS)
  return findUnread(config, ['env', 'history']) ?? passed()
}

type StepRule = readonly [
  id: string,
  flag: StepFlag,
  title: string,
  severity: Severity,
  failsWhen: string,
  remedy: string,
  elsewhere: readonly string[],
]

const ROWS: readonly StepRule[] = [
  [
    'CFG-ADD-URL',
    'add-url',
    'ADD takes a file from the network without a checksum',
    'high',
    'the source of an ADD is an address, and neither `--checksum` nor a commit says what must come from there',
    'Use `ADD --checksum=sha256:…`, or download in a RUN that checks what came.',
    ['DS-0005', 'CIS-DI-0009', 'DL3020', 'CKV_DOCKER_4'],
  ],
  [
    'CFG-ADD',
    'add',
    'ADD where COPY would do',
    'low',
    'an ADD takes local files, unless it is the file system of a base image',
    'Write COPY; unpack archives in a RUN.',
    ['DS-0005', 'CIS-DI-0009', 'DL3020', 'CKV_DOCKER_4'],
  ],
  [
    'CFG-UPDATE-ALONE',
    'update-alone',
    'Lists of packages are fetched in a step that installs nothing',
    'medium',
    'a RUN updates the lists and installs nothing, so that later steps install from an old layer',
    'Update and install in one RUN: `apt-get update && apt-get install -y …`.',
    ['DS-0017', 'CIS-DI-0007', 'CKV_DOCKER_5'],
  ],
  [
    'CFG-PKG-UNSIGNED',
    'unsigned-packages',
    'Packages are installed without a check of their signatures',
    'high',
    'a package manager is told to take unsigned packages or untrusted repositories',
    "Add the repository's key and take the option away.",
    [
      'CKV2_DOCKER_7',
      'CKV2_DOCKER_8',
      'CKV2_DOCKER_9',
      'CKV2_DOCKER_10',
      'CKV2_DOCKER_11',
      'CKV2_DOCKER_15',
    ],
  ],
  [
    'CFG-CURL-PIPE',
    'curl-pipe-shell',
    'A download is run by a shell at once',
    'medium',
    'what curl or wget fetches is piped into a shell or an interpreter',
    'Download to a file, check its digest, then run it.',
    [],
  ],
  [
    'CFG-SUDO',
    'sudo',
    'sudo is used while the image is built',
    'medium',
    'a RUN calls sudo',
    'Switch users with USER; take sudo out of the image.',
    ['DS-0010', 'DKL-DI-0001', 'DL3004', 'CKV2_DOCKER_1'],
  ],
  [
    'CFG-CHPASSWD',
    'chpasswd',
    'A password is set while the image is built',
    'medium',
    'a RUN calls chpasswd, or passwd with a password from its input',
    'Give users no password; lock the account.',
    ['CKV2_DOCKER_17'],
  ],
]

function addUrlNote({ history, dockerfile }: ImageFacts): string | null {
  return history !== null && dockerfile === null
    ? 'A history does not keep `--checksum`: give the Dockerfile if it has one.'
    : null
}

export const STEP_RULES: readonly CheckRule[] = [
  ...ROWS.map(([id, flag, title, severity, failsWhen, remedy, elsewhere]): CheckRule => ({
    ...{ id, title, severity, failsWhen, remedy, elsewhere },
    looksAt: 'history, Dockerfile',
    decide: decideBy(flag, flag === 'add-url' ? addUrlNote : undefined),
  })),
  {
    id: 'CFG-TLS-OFF',
    title: 'Certificates are not checked',
    severity: 'high',
    looksAt: 'environment of the config, history, Dockerfile',
    failsWhen: 'a variable or an option makes a program trust every server',
    elsewhere: [
      'CKV2_DOCKER_2',
      'CKV2_DOCKER_3',
      'CKV2_DOCKER_4',
      'CKV2_DOCKER_5',
      'CKV2_DOCKER_6',
      'CKV2_DOCKER_12',
      'CKV2_DOCKER_13',
      'CKV2_DOCKER_14',
      'CKV2_DOCKER_16',
    ],
    remedy: 'Add the certificate of your authority to the image and take the switch away.',
    decide: decideTls,
  },
]
