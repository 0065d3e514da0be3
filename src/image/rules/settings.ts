import type { ConfigSecret } from '../../domain/image-facts.ts'
import type { CheckParameters } from './parameters.ts'
import type { CheckRule, Decided } from './rule.ts'
import {
  failedBy,
  findUnread,
  NO_CONFIG,
  notApplicable,
  notAssessed,
  passed,
  toEvidence,
} from './rule.ts'
import type { CheckSubject } from './subject.ts'

function decideSecrets({ facts }: CheckSubject): Decided {
  const { config, history, dockerfile } = facts
  const lists = [dockerfile?.secrets, config?.secrets].filter((list) => list !== undefined)
  if (lists.length === 0) return notAssessed(NO_CONFIG)
  const found = lists.flatMap(({ listed }) => listed)
  const unread = findUnread(config, ['env', 'label', 'command', 'history'])
  if (found.length === 0 && unread !== null) return unread
  const more = lists.reduce((sum, list) => sum + list.more, 0)
  const evidence = found.map((secret) =>
    toEvidence(describe(secret), { layer: secret.layer, line: secret.line }),
  )
  const rest = more > 0 ? [toEvidence(`and ${more} more`)] : []
  const note =
    history === null ? 'There is no history: only what the config says was looked at.' : null
  return failedBy([...evidence, ...rest], note)
}

const WHERE: Readonly<Record<ConfigSecret['where'], string>> = {
  env: 'the environment',
  label: 'a label',
  history: 'the history',
  command: 'the command',
  dockerfile: 'the Dockerfile',
}

function describe({ where, name, kind }: ConfigSecret): string {
  return kind === 'named'
    ? `${name} in ${WHERE[where]} has a value`
    : `${name} in ${WHERE[where]} holds a ${kind.replaceAll('-', ' ')}`
}

function decideHealthcheck({ facts }: CheckSubject): Decided {
  const { config, dockerfile } = facts
  const note = 'Kubernetes does not look at it: there probes are set where the container is run.'
  if (config !== null) {
    if (config.hasHealthcheck) return passed()
    const line = dockerfile?.healthcheck?.line ?? null
    return failedBy([toEvidence('It has no health check.', { line })], note)
  }
  const written = dockerfile?.healthcheck ?? null
  if (written === null) return notAssessed(NO_CONFIG)
  const { line, isNone } = written
  return failedBy(isNone ? [toEvidence('The health check is switched off.', { line })] : [], note)
}

const SENSITIVE =
  /^\/*(?:\.?\/*$|(?:dev|proc|sys|etc|boot|root)(?:\/|$)|(?:var\/)?run\/(?:docker|containerd\/containerd|crio\/crio|podman\/podman)\.sock$|var\/lib\/(?:docker|containerd|kubelet)(?:\/|$))/

function decideVolumes({ facts }: CheckSubject): Decided {
  if (facts.config === null) return notAssessed(NO_CONFIG)
  const found = facts.config.volumes.filter((volume) => SENSITIVE.test(cleanPath(volume)))
  const unread = findUnread(facts.config, ['volume'])
  if (found.length === 0 && unread !== null) return unread
  return failedBy(found.map((volume) => toEvidence(`${volume} is a volume.`)))
}

/** As it is when the root is `/`; Docker takes relative ones from there too. */
function cleanPath(path: string): string {
  const kept: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') kept.pop()
    else if (part !== '' && part !== '.') kept.push(part)
  }
  return `/${kept.join('/')}`
}

function decideShellForm({ facts }: CheckSubject): Decided {
  if (facts.config === null) return notAssessed(NO_CONFIG)
  const { entrypoint, command } = facts.config
  return failedBy([
    ...(entrypoint === 'shell' ? [toEvidence('ENTRYPOINT runs through a shell.')] : []),
    ...(command === 'shell' ? [toEvidence('CMD runs through a shell.')] : []),
  ])
}

function decideLabels(
  { facts, source }: CheckSubject,
  { requiredLabels }: CheckParameters,
): Decided {
  if (requiredLabels.length === 0) return notApplicable('No labels are required.')
  if (facts.config === null) return notAssessed(NO_CONFIG)
  const found = { ...facts.config.labels, ...facts.annotations }
  const missing = requiredLabels.filter(
    (name) => !Object.hasOwn(found, name) || found[name]?.trim() === '',
  )
  if (missing.length > 0 && source === 'report' && facts.annotations === null) {
    const names = missing.join(', ')
    return notAssessed(
      `No label has ${names}, and no report tells whether an annotation of the manifest does.`,
    )
  }
  return failedBy(missing.map((name) => toEvidence(`${name} is missing or empty`)))
}

function decideOnbuild({ facts }: CheckSubject): Decided {
  if (facts.config === null) return notAssessed(NO_CONFIG)
  return failedBy(facts.config.onbuild.map((word) => toEvidence(`ONBUILD ${word}`)))
}

export const SETTING_RULES: readonly CheckRule[] = [
  {
    id: 'SEC-CONFIG',
    title: 'A secret stands in the config of the image',
    severity: 'critical',
    looksAt: 'environment, labels, commands and history; ENV, ARG, LABEL and RUN of the Dockerfile',
    failsWhen:
      'a name that promises a secret has a value, or a value has the form of a known token',
    elsewhere: ['DS-0031', 'CIS-DI-0010', 'DL3064', 'SecretsUsedInArgOrEnv'],
    remedy: 'Revoke it; pass secrets at run time, and to builds with `RUN --mount=type=secret`.',
    decide: decideSecrets,
  },
  {
    id: 'CFG-HEALTHCHECK',
    title: 'There is no health check',
    severity: 'low',
    looksAt: 'health check of the config, HEALTHCHECK of the Dockerfile',
    failsWhen: 'it is absent or NONE',
    elsewhere: ['DS-0026', 'CIS-DI-0006', 'DL3057', 'CKV_DOCKER_2'],
    remedy: 'Add `HEALTHCHECK CMD …`, or probes where the container is run.',
    decide: decideHealthcheck,
  },
  {
    id: 'CFG-VOLUME-SENS',
    title: 'A directory of the system is a volume',
    severity: 'high',
    looksAt: 'volumes of the config',
    failsWhen:
      '/, /dev, /proc, /sys, /etc, /boot, /root or the socket or store of a container engine is a volume',
    elsewhere: ['DKL-DI-0002'],
    remedy: 'Take the VOLUME away.',
    decide: decideVolumes,
  },
  {
    id: 'CFG-SHELL-FORM',
    title: 'The program runs below a shell, which keeps signals from it',
    severity: 'negligible',
    looksAt: 'entrypoint and command of the config',
    failsWhen: 'one of them is a shell with a line to run that does not begin with `exec`',
    elsewhere: ['DL3025', 'JSONArgsRecommended'],
    remedy: 'Write it as a list: `ENTRYPOINT ["/app", "--flag"]`.',
    decide: decideShellForm,
  },
  {
    id: 'CFG-LABELS-REQ',
    title: 'Labels are missing that tell where the image is from',
    severity: 'low',
    looksAt: 'labels of the config, annotations of the manifest',
    failsWhen: 'a required label is missing or empty',
    elsewhere: [
      'DL3048',
      'DL3049',
      'DL3050',
      'DL3051',
      'DL3052',
      'DL3053',
      'DL3054',
      'DL3055',
      'DL3056',
      'DL3058',
    ],
    remedy: 'Set them when the image is built: `docker build --label`, or docker/metadata-action.',
    decide: decideLabels,
  },
  {
    id: 'CFG-ONBUILD',
    title: 'Steps wait for images that are built on this one',
    severity: 'negligible',
    looksAt: 'ONBUILD of the config',
    failsWhen: 'there are any',
    elsewhere: ['DL3043'],
    remedy: 'Take the ONBUILD away, unless the image is only made to be built on.',
    decide: decideOnbuild,
  },
]
