import type { Accounts, AccountList } from './accounts.ts'

/*
 * What makes an entry of a layer worth a look by the rules about files: its permissions, its name. Most entries
 * are nothing of the kind and have no mark.
 */

export type FileClass = 'remote-access' | 'package-manager' | 'shell' | 'build-tool' | 'key-file'

export type FileMark = {
  /** The twelve bits of permissions. */
  readonly mode: number
  readonly kind: FileClass | null
  /** Of a key file, in words. */
  readonly what: string
  /** A list of accounts; `accounts` null: it is there and cannot be read. */
  readonly list: { readonly name: AccountList; readonly accounts: Accounts | null } | null
}

const SET_ID = 0o6000
const STICKY = 0o1000
const OTHERS_WRITE = 0o0002

export function isSetId(mode: number): boolean {
  return (mode & SET_ID) !== 0
}

/** In a directory with the sticky bit everybody may write, and nobody takes what is another's. */
export function isWorldWritable(mode: number, isDirectory: boolean): boolean {
  return (mode & OTHERS_WRITE) !== 0 && !(isDirectory && (mode & STICKY) !== 0)
}

const byClass = (kind: FileClass, names: string): [string, FileClass][] =>
  names.split(/\s+/).map((name) => [name, kind])

const PROGRAMS: ReadonlyMap<string, FileClass> = new Map<string, FileClass>([
  ...byClass(
    'remote-access',
    `sshd dropbear dropbearmulti tinysshd telnetd in.telnetd utelnetd in.rshd in.rlogind in.rexecd rlogind rshd
    vncserver Xvnc Xtightvnc Xtigervnc x11vnc x0vncserver tigervncserver tightvncserver xrdp`,
  ),
  ...byClass(
    'package-manager',
    'apt apt-get aptitude dpkg apk yum dnf dnf5 microdnf tdnf rpm zypper pacman opkg emerge xbps-install swupd',
  ),
  ...byClass('shell', 'sh bash dash ash zsh ksh mksh csh tcsh fish busybox pwsh'),
  ...byClass(
    'build-tool',
    'cc gcc c++ g++ clang clang++ tcc ld gold lld as make gmake cmake ninja gdb strace ltrace rustc cargo javac',
  ),
])

const FOLDER = /(?:^|\/)s?bin\/[^/]+$/

/** The class of a program by its name; `gcc-12` is a `gcc`. */
export function findProgramClass(path: string, name: string): FileClass | null {
  const kind = PROGRAMS.get(name) ?? PROGRAMS.get(withoutVersion(name))
  return kind !== undefined && FOLDER.test(path) ? kind : null
}

function withoutVersion(name: string): string {
  const last = name.charCodeAt(name.length - 1)
  return last >= 0x30 && last <= 0x39 ? name.replace(/-[\d.]+$/, '') : name
}

/** The mark of an entry by what its header says; null: it is nothing of interest. */
export function findHeaderMark(entry: {
  readonly path: string
  readonly mode: number
  readonly kind: 'file' | 'link'
}): FileMark | null {
  const { path, kind } = entry
  const mode = kind === 'file' ? entry.mode : 0
  const found = findProgramClass(path, path.slice(path.lastIndexOf('/') + 1))
  // Programs of many names (busybox) are linked under all of them: the link opens no door.
  const program = kind === 'link' && found === 'remote-access' ? null : found
  if (program === null && !isSetId(mode) && !isWorldWritable(mode, false)) return null
  return { mode, kind: program, what: '', list: null }
}

/** Of a hard link: the permissions of either may be the last that count; what it holds is told by what it links to. */
export function joinMarks(own: FileMark | null, target: FileMark | null): FileMark | null {
  if (own === null || target === null) return own ?? withoutProgram(target)
  return {
    ...target,
    kind: own.kind ?? withoutProgram(target)?.kind ?? null,
    mode: own.mode | target.mode,
  }
}

/** A program by another name is not that program: busybox has hundreds of names. */
function withoutProgram(mark: FileMark | null): FileMark | null {
  if (!mark?.kind || mark.kind === 'key-file') return mark
  const isSpecial = isSetId(mark.mode) || isWorldWritable(mark.mode, false)
  return isSpecial ? { ...mark, kind: null } : null
}
