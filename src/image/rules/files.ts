import type { FileFacts, FoundMode, ImageFacts } from '../../domain/image-facts.ts'
import type { CheckEvidence } from '../../domain/check.ts'
import { createMatcher } from './globs.ts'
import type { CheckParameters } from './parameters.ts'
import type { CheckRule, Decided } from './rule.ts'
import { failedBy, fileEvidence, NO_FILES, notApplicable, notAssessed, toEvidence } from './rule.ts'
import type { CheckSubject } from './subject.ts'

type Look = (files: FileFacts, parameters: CheckParameters) => readonly CheckEvidence[]

/** Failed by what is found; nothing found in a list that is not whole is no answer. */
function decideBy(look: Look) {
  return ({ facts }: CheckSubject, parameters: CheckParameters): Decided => {
    if (facts.files === null) return notAssessed(NO_FILES)
    if (isOfWindows(facts)) {
      return notApplicable('Files of Windows have other permissions and places.')
    }
    const found = look(facts.files, parameters)
    if (found.length === 0 && !facts.files.isComplete) {
      return notAssessed(
        'A layer has more files of interest than are listed, or a link to a file that is not there.',
      )
    }
    return failedBy(found)
  }
}

/* Where layers of Windows keep all that they have. */
const WINDOWS_FOLDER = /^(?:Files|Hives|UtilityVM)(?:\/|$)/i

/** A config can say what it likes: with files of Linux in its layers it is an image of Linux. */
function isOfWindows({ config, files }: ImageFacts): boolean {
  if (config?.os !== 'windows') return false
  if (files === null) return true
  const { setuid, accounts, ...lists } = files
  const states = [accounts.passwd, accounts.group, accounts.shadow]
  if (setuid.listed.length > 0 || states.some((state) => state !== 'absent')) return false
  const { worldWritable, remoteAccess, packageManagers, shells, buildTools, keyFiles } = lists
  return [worldWritable, remoteAccess, packageManagers, shells, buildTools, keyFiles].every(
    ({ listed }) => listed.every(({ path }) => WINDOWS_FOLDER.test(path)),
  )
}

const octal = (mode: number): string => mode.toString(8).padStart(4, '0')

const lookSetuid: Look = ({ setuid }, { allowedSetuid }) => {
  const isAllowed = createMatcher(allowedSetuid.map((glob) => glob.replace(/^\/+/, '')))
  const listed = setuid.listed.filter(({ path }) => !isAllowed(path))
  return fileEvidence(
    { listed, more: setuid.more },
    (file) => `${describeBits(file)} (mode ${octal(file.mode)})`,
  )
}

function describeBits({ mode }: FoundMode): string {
  const bits = [
    ...((mode & 0o4000) === 0 ? [] : ['setuid']),
    ...((mode & 0o2000) === 0 ? [] : ['setgid']),
  ]
  return bits.join(' and ')
}

const lookWorldWritable: Look = ({ worldWritable }) =>
  fileEvidence(
    worldWritable,
    ({ mode, isDirectory }) =>
      `${isDirectory ? 'a directory' : 'a file'} that everybody may write to (mode ${octal(mode)})`,
  )

const lookAccounts = ({ facts }: CheckSubject): Decided => {
  const { files } = facts
  if (files === null) return notAssessed(NO_FILES)
  if (isOfWindows(facts)) return notApplicable('Windows has no such files.')
  const { passwd, shadow, withoutPassword } = files.accounts
  const found = withoutPassword.map((name) => toEvidence(`${name} has no password`))
  if (found.length === 0 && [passwd, shadow].includes('unreadable')) {
    return notAssessed('etc/passwd or etc/shadow cannot be read.')
  }
  return failedBy(found)
}

const lookDuplicates = ({ facts }: CheckSubject): Decided => {
  const { files } = facts
  if (files === null) return notAssessed(NO_FILES)
  if (isOfWindows(facts)) return notApplicable('Windows has no such files.')
  const { users, groups, passwd, group } = files.accounts
  const found = [
    ...findShared(
      users.map(({ name, uid }) => ({ name, id: uid })),
      'etc/passwd',
      'users',
    ),
    ...findShared(
      groups.map(({ name, gid }) => ({ name, id: gid })),
      'etc/group',
      'groups',
    ),
  ]
  if (found.length === 0 && [passwd, group].includes('unreadable')) {
    return notAssessed('etc/passwd or etc/group cannot be read.')
  }
  return failedBy(found)
}

type Numbered = { readonly name: string; readonly id: number | null }

function findShared(accounts: readonly Numbered[], path: string, what: string): CheckEvidence[] {
  const byId = new Map<number, Set<string>>()
  for (const { name, id } of accounts) {
    if (id !== null) byId.set(id, (byId.get(id) ?? new Set()).add(name))
  }
  return [...byId]
    .filter(([, names]) => names.size > 1)
    .map(([id, names]) => {
      const shown = [...names].slice(0, 5)
      const rest = names.size > shown.length ? ` and ${names.size - shown.length} more` : ''
      return toEvidence(`${what} with the id ${id}: ${shown.join(', ')}${rest}`, { path })
    })
}

const NOTE_REMEDY = 'Build in one stage, and copy the result into a base image without it.'

export const FILE_RULES: readonly CheckRule[] = [
  {
    id: 'FS-SUID',
    title: 'Files run with the rights of their owner or group',
    severity: 'medium',
    looksAt: 'permissions of the files, all layers applied',
    failsWhen:
      'a file is setuid or setgid and not one of those that systems bring, or that the policy allows',
    elsewhere: ['CIS-DI-0008'],
    remedy: 'Take the bits away in the same step: `chmod a-s FILE`.',
    decide: decideBy(lookSetuid),
  },
  {
    id: 'FS-WORLDWRITE',
    title: 'Everybody may write to files or directories',
    severity: 'low',
    looksAt: 'permissions of files and directories, all layers applied',
    failsWhen: 'others may write, and it is no directory with the sticky bit',
    elsewhere: [],
    remedy: 'Take the permission away: `chmod o-w`, or `chmod +t` for a shared directory.',
    decide: decideBy(lookWorldWritable),
  },
  {
    id: 'FS-SSHD',
    title: 'A server for logging in from afar is in the image',
    severity: 'high',
    looksAt: 'programs, all layers applied',
    failsWhen: 'there is sshd, dropbear, telnetd, rshd, a VNC server or xrdp',
    elsewhere: [],
    remedy: 'Remove the package; use `docker exec` or `kubectl exec`.',
    decide: decideBy(({ remoteAccess }) =>
      fileEvidence(remoteAccess, () => 'a server for logging in'),
    ),
  },
  {
    id: 'FS-PKGMGR',
    title: 'A package manager is in the image',
    severity: 'negligible',
    looksAt: 'programs, all layers applied',
    failsWhen: 'there is one',
    elsewhere: [],
    remedy: NOTE_REMEDY,
    decide: decideBy(({ packageManagers }) =>
      fileEvidence(packageManagers, () => 'a package manager'),
    ),
  },
  {
    id: 'FS-SHELL',
    title: 'A shell is in the image',
    severity: 'negligible',
    looksAt: 'programs, all layers applied',
    failsWhen: 'there is one',
    elsewhere: [],
    remedy: NOTE_REMEDY,
    decide: decideBy(({ shells }) => fileEvidence(shells, () => 'a shell')),
  },
  {
    id: 'FS-BUILDTOOLS',
    title: 'Tools for building programs are in the image',
    severity: 'negligible',
    looksAt: 'programs, all layers applied',
    failsWhen: 'there is a compiler, linker, make or debugger',
    elsewhere: [],
    remedy: NOTE_REMEDY,
    decide: decideBy(({ buildTools }) => fileEvidence(buildTools, () => 'a tool for building')),
  },
  {
    id: 'FS-PASSWD-EMPTY',
    title: 'A user needs no password',
    severity: 'high',
    looksAt: 'etc/passwd and etc/shadow of the highest layers that have them',
    failsWhen: 'the field of the password is empty',
    elsewhere: ['DKL-LI-0001'],
    remedy: 'Lock the account: `passwd -l NAME`.',
    decide: lookAccounts,
  },
  {
    id: 'FS-UID-DUP',
    title: 'Users or groups share an id',
    severity: 'high',
    looksAt: 'etc/passwd and etc/group of the highest layers that have them',
    failsWhen: 'two names have the same id, above all 0',
    elsewhere: ['DKL-LI-0002'],
    remedy: 'Give each its own id.',
    decide: lookDuplicates,
  },
  {
    id: 'FS-KEYFILES',
    title: 'Files with keys or passwords are in the image',
    severity: 'high',
    looksAt: 'names of the files and the first 16 KiB of those that may be one, all layers applied',
    failsWhen:
      'there is a private key of SSH, a file of logins, an `.env`, or the configuration of a Git repository',
    elsewhere: ['CIS-DI-0010', 'DKL-LI-0003'],
    remedy:
      'Revoke what is in it, leave it out with .dockerignore, and build again: a later layer hides it, no more.',
    decide: decideBy(({ keyFiles }) => fileEvidence(keyFiles, ({ what }) => what)),
  },
]
