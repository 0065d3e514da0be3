/*
 * What the rules about images look at. Safe to keep and to print: no value of the environment, no line of the
 * history or of a Dockerfile, no hash of a password; names, paths and labels are bounded and on one line.
 */

/** A list that ends somewhere: `more` is how many were found beyond it. */
export type Found<T> = { readonly listed: readonly T[]; readonly more: number }

/** How a command starts: not at all, as a program with its arguments, or through a shell. */
export type CommandForm = 'none' | 'exec' | 'shell'

/** Something that looks like a secret. Its value is nowhere. */
export type ConfigSecret = {
  readonly where: 'env' | 'label' | 'history' | 'command' | 'dockerfile'
  /** Of the variable, label or option; of what has no name, the word of its instruction. */
  readonly name: string
  /** `named` by its name alone, else whose token it looks like: `github-token`, `private-key` … */
  readonly kind: string
  /** Diff id of the layer of that step; null for what has none. */
  readonly layer: string | null
  /** Line of the Dockerfile, from 1. */
  readonly line: number | null
}

/** Parts of a config of which there can be more than is looked at. */
export const CONFIG_PARTS = ['env', 'label', 'command', 'history', 'port', 'volume'] as const

export type ConfigPart = (typeof CONFIG_PARTS)[number]

export type ConfigFacts = {
  /** `linux`, `windows` …; `''` where it is not told. */
  readonly os: string
  /** ISO time. */
  readonly created: string | null
  /** As written; `''` when none is set. */
  readonly user: string
  /** `8080/tcp`, `8000-8010/udp`; sorted. */
  readonly ports: readonly string[]
  readonly volumes: readonly string[]
  readonly hasHealthcheck: boolean
  readonly entrypoint: CommandForm
  readonly command: CommandForm
  /** The value of one that looks like a secret is hidden. */
  readonly labels: Readonly<Record<string, string>>
  /** The words of the instructions that wait for a child image. */
  readonly onbuild: readonly string[]
  /** Names of variables that switch the checking of certificates off; the rest of the environment is nowhere. */
  readonly tlsOff: readonly string[]
  /** Found in the environment, labels, commands and history. */
  readonly secrets: Found<ConfigSecret>
  /** Number of diff ids. */
  readonly layers: number
  /** Parts that have more than was looked at: that nothing was found in them proves nothing. */
  readonly unread: readonly ConfigPart[]
}

/** What a step of a build does that a rule asks for. */
export const STEP_FLAGS = [
  'add',
  'add-url',
  'update-alone',
  'unsigned-packages',
  'tls-off',
  'curl-pipe-shell',
  'sudo',
  'chpasswd',
] as const

export type StepFlag = (typeof STEP_FLAGS)[number]

export type HistoryStepFacts = {
  /** From 1 at the bottom. */
  readonly index: number
  /** `RUN`, `ADD` …; null when it is none that we know. */
  readonly instruction: string | null
  /** Diff id; null for a step without a layer, and where they cannot be told apart. */
  readonly layer: string | null
  readonly flags: readonly StepFlag[]
}

export type HistoryFacts = {
  /** How many steps there are. */
  readonly steps: number
  /** Those with a flag. */
  readonly flagged: readonly HistoryStepFacts[]
}

/** A file in the image as all its layers leave it. */
export type FoundFile = {
  /** No leading slash. */
  readonly path: string
  /** Diff id of the layer that has it. */
  readonly layer: string
}

export type FoundMode = FoundFile & {
  /** The twelve bits of permissions. */
  readonly mode: number
  readonly isDirectory: boolean
}

export type KeyFile = FoundFile & {
  /** In words: `an SSH private key`. */
  readonly what: string
}

export type AccountUser = {
  readonly name: string
  /** Null where no number stands. */
  readonly uid: number | null
  readonly gid: number | null
}

export type AccountGroup = { readonly name: string; readonly gid: number | null }

/** Whether a list of accounts is there and could be read. */
export type AccountState = 'read' | 'absent' | 'unreadable'

export type AccountFacts = {
  readonly passwd: AccountState
  readonly group: AccountState
  readonly shadow: AccountState
  /** In the order of the file: the first of a name counts. */
  readonly users: readonly AccountUser[]
  readonly groups: readonly AccountGroup[]
  /** Names of users that need no password. */
  readonly withoutPassword: readonly string[]
}

export type FileFacts = {
  /** Regular files that run with the rights of their owner or group. */
  readonly setuid: Found<FoundMode>
  /** Files and directories, without those with the sticky bit and without links. */
  readonly worldWritable: Found<FoundMode>
  /** Servers that let people in: sshd, telnetd, VNC … */
  readonly remoteAccess: Found<FoundFile>
  readonly packageManagers: Found<FoundFile>
  readonly shells: Found<FoundFile>
  readonly buildTools: Found<FoundFile>
  readonly keyFiles: Found<KeyFile>
  readonly accounts: AccountFacts
  /** False: a layer has more than is listed, so that something may be missing here. */
  readonly isComplete: boolean
}

/** A FROM of the Dockerfile that names an image, not a stage. */
export type DockerfileFrom = {
  readonly line: number
  /** With the values of variables; null where one has none. */
  readonly name: string | null
  readonly tag: string | null
  readonly hasDigest: boolean
}

/** What the Dockerfile tells of its target stage and the stages that it stands on. */
export type BuildFacts = {
  /** As the user named it. */
  readonly path: string
  /** Images that the target stage, or a stage whose files it copies, is built from. */
  readonly froms: readonly DockerfileFrom[]
  /** Steps with a flag, of the target stage and those it stands on. */
  readonly flagged: readonly {
    readonly line: number
    readonly instruction: string
    readonly flags: readonly StepFlag[]
  }[]
  /** Lines of all instructions of these stages. */
  readonly lines: readonly number[]
  /** The last USER; `value` null when it has a variable without a known value. Null: none is named. */
  readonly user: { readonly line: number; readonly value: string | null } | null
  readonly healthcheck: { readonly line: number; readonly isNone: boolean } | null
  readonly secrets: Found<ConfigSecret>
}

/** All that is known of an image besides its packages. Null: nobody could look. */
export type ImageFacts = {
  readonly config: ConfigFacts | null
  readonly history: HistoryFacts | null
  readonly files: FileFacts | null
  readonly dockerfile: BuildFacts | null
  /** Of the manifest; values as bounded as those of labels. Null where there is no manifest to have any. */
  readonly annotations: Readonly<Record<string, string>> | null
}
