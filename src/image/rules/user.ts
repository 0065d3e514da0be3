import type { AccountUser, BuildFacts, ImageFacts } from '../../domain/image-facts.ts'
import type { CheckRule, Decided } from './rule.ts'
import { failedBy, NO_CONFIG, notAssessed, passed, toEvidence } from './rule.ts'

/** As which user an image starts, and where that stands. */
type Named = { readonly user: string; readonly line: number | null }

function findNamed({ config, dockerfile }: ImageFacts): Named | string {
  const line = dockerfile?.user?.line ?? null
  if (config !== null) return { user: config.user, line }
  if (dockerfile === null) return NO_CONFIG
  return findInDockerfile(dockerfile)
}

function findInDockerfile({ user }: BuildFacts): Named | string {
  if (user === null)
    return 'The Dockerfile names no user: that of the base image is not known here.'
  if (user.value === null)
    return `The user of the Dockerfile (line ${user.line}) is a variable without a known value.`
  return { user: user.value, line: user.line }
}

/**
 * What stands before the colon; programs that start containers take a number with a sign or zeros before it for
 * that number, and nothing for root.
 */
function toName(user: string): string {
  return (user.split(':')[0] ?? '').trim()
}

const NUMBER = /^[+-]?\d+$/

function decideUser({ facts }: { readonly facts: ImageFacts }): Decided {
  const named = findNamed(facts)
  if (typeof named === 'string') return notAssessed(named)
  const { line } = named
  const name = toName(named.user)
  if (facts.config?.os === 'windows') {
    return notAssessed('Which users of Windows are administrators is not told by the image.')
  }
  const fail = (text: string): Decided => failedBy([toEvidence(text, { line })])
  if (name === '') return fail('No user is set, so that it starts as root.')
  if (name === 'root') return fail('The user is root.')
  return decideNamed(name, facts, fail)
}

function decideNamed(
  name: string,
  { files }: ImageFacts,
  fail: (text: string) => Decided,
): Decided {
  const isNumber = NUMBER.test(name)
  const accounts = (files?.accounts.users ?? []).filter((user) => user.name.trim() === name)
  // Looked up by name first, also when it is a number. Which of several counts differs between programs.
  if (accounts.some(isRoot)) return fail(`The user ${name} has the id 0 in etc/passwd: it is root.`)
  if (accounts.some((user) => user.name === name)) return passed()
  if (isNumber) return Number(name) === 0 ? fail(`The user is ${name}, which is root.`) : passed()
  if (files === null)
    return passed(`The name ${name} was not looked up: nobody looked into the layers.`)
  const why =
    files.accounts.passwd === 'unreadable'
      ? 'etc/passwd cannot be read'
      : `etc/passwd ${files.accounts.passwd === 'absent' ? 'is missing' : 'does not have it'}`
  return notAssessed(`The name ${name} cannot be resolved: ${why}.`)
}

/** An id that is no number counts as 0 (runc), and so does one of which the kernel keeps only zeros. */
function isRoot({ uid }: AccountUser): boolean {
  return uid === null || uid % 2 ** 32 === 0
}

function decideNumeric({ facts }: { readonly facts: ImageFacts }): Decided {
  const named = findNamed(facts)
  if (typeof named === 'string') return notAssessed(named)
  const name = toName(named.user)
  if (facts.config?.os === 'windows') return notAssessed('Users of Windows have no numbers.')
  if (NUMBER.test(name)) return passed()
  const text = name === '' ? 'No user is set.' : `The user ${name} is a name.`
  return failedBy([toEvidence(text, { line: named.line })])
}

export const USER_RULES: readonly CheckRule[] = [
  {
    id: 'CFG-USER',
    title: 'The image starts as root',
    severity: 'high',
    looksAt: 'user of the config, etc/passwd, USER of the Dockerfile',
    failsWhen: 'no user, `root`, the number 0 however it is written, or a name with the id 0',
    elsewhere: [
      'DS-0002',
      'CIS-DI-0001',
      'DL3002',
      'CKV_DOCKER_3',
      'CKV_DOCKER_8',
      'Scout: default non-root user',
    ],
    remedy:
      'Create a user and end the Dockerfile with `USER` and its number, for example `USER 10001`.',
    decide: decideUser,
  },
  {
    id: 'CFG-USER-NUMERIC',
    title: 'The user is not a number, so that Kubernetes cannot tell that it is not root',
    severity: 'low',
    looksAt: 'user of the config, USER of the Dockerfile',
    failsWhen: 'the user is a name, or none is set',
    elsewhere: ['DL3066'],
    remedy: 'Write the number of the user: `USER 10001`.',
    decide: decideNumeric,
  },
]
