import { CONFIG_PARTS, STEP_FLAGS } from '../../domain/image-facts.ts'
import type {
  AccountFacts,
  BuildFacts,
  ConfigFacts,
  ConfigSecret,
  FileFacts,
  Found,
  FoundFile,
  FoundMode,
  HistoryFacts,
  ImageFacts,
  KeyFile,
} from '../../domain/image-facts.ts'
import type { Read } from './shape.ts'
import {
  listOf,
  nullable,
  orElse,
  readCount,
  readFlag,
  readObject,
  readText,
  readWhole,
  shapeOf,
  wordOf,
} from './shape.ts'

function foundOf<T extends object>(read: Read<T>): Read<Found<T>> {
  return shapeOf<Found<T>>({ listed: listOf(read), more: readCount })
}

/** Texts by names that are the image's own: `__proto__` is one of them like any other. */
const readTexts: Read<Readonly<Record<string, string>>> = (value) =>
  Object.fromEntries(Object.entries(readObject(value)).map(([key, text]) => [key, readText(text)]))

const readSecret = shapeOf<ConfigSecret>({
  where: wordOf(['env', 'label', 'history', 'command', 'dockerfile']),
  name: readText,
  kind: readText,
  layer: nullable(readText),
  line: nullable(readCount),
})

const readForm = wordOf(['none', 'exec', 'shell'])

const readConfig = shapeOf<ConfigFacts>({
  os: readText,
  created: nullable(readText),
  user: readText,
  ports: listOf(readText),
  volumes: listOf(readText),
  hasHealthcheck: readFlag,
  entrypoint: readForm,
  command: readForm,
  labels: readTexts,
  onbuild: listOf(readText),
  tlsOff: listOf(readText),
  secrets: foundOf(readSecret),
  layers: readCount,
  unread: orElse(listOf(wordOf(CONFIG_PARTS)), []),
})

const readFlags = listOf(wordOf(STEP_FLAGS))

const readHistory = shapeOf<HistoryFacts>({
  steps: readCount,
  flagged: listOf(
    shapeOf<HistoryFacts['flagged'][number]>({
      index: readCount,
      instruction: nullable(readText),
      layer: nullable(readText),
      flags: readFlags,
    }),
  ),
})

const FILE = { path: readText, layer: readText } as const
const readFiles = foundOf(shapeOf<FoundFile>(FILE))
const readModes = foundOf(shapeOf<FoundMode>({ ...FILE, mode: readCount, isDirectory: readFlag }))
const readState = wordOf(['read', 'absent', 'unreadable'])

const readAccounts = shapeOf<AccountFacts>({
  passwd: readState,
  group: readState,
  shadow: readState,
  users: listOf(
    shapeOf<AccountFacts['users'][number]>({
      name: readText,
      uid: nullable(readWhole),
      gid: nullable(readWhole),
    }),
  ),
  groups: listOf(
    shapeOf<AccountFacts['groups'][number]>({ name: readText, gid: nullable(readWhole) }),
  ),
  withoutPassword: listOf(readText),
})

const readFileFacts = shapeOf<FileFacts>({
  setuid: readModes,
  worldWritable: readModes,
  remoteAccess: readFiles,
  packageManagers: readFiles,
  shells: readFiles,
  buildTools: readFiles,
  keyFiles: foundOf(shapeOf<KeyFile>({ ...FILE, what: readText })),
  accounts: readAccounts,
  isComplete: readFlag,
})

const readBuild = shapeOf<BuildFacts>({
  path: readText,
  froms: listOf(
    shapeOf<BuildFacts['froms'][number]>({
      line: readCount,
      name: nullable(readText),
      tag: nullable(readText),
      hasDigest: readFlag,
    }),
  ),
  flagged: listOf(
    shapeOf<BuildFacts['flagged'][number]>({
      line: readCount,
      instruction: readText,
      flags: readFlags,
    }),
  ),
  lines: listOf(readCount),
  user: nullable(
    shapeOf<NonNullable<BuildFacts['user']>>({ line: readCount, value: nullable(readText) }),
  ),
  healthcheck: nullable(
    shapeOf<NonNullable<BuildFacts['healthcheck']>>({ line: readCount, isNone: readFlag }),
  ),
  secrets: foundOf(readSecret),
})

export const readFacts = shapeOf<ImageFacts>({
  config: nullable(readConfig),
  history: nullable(readHistory),
  files: nullable(readFileFacts),
  dockerfile: nullable(readBuild),
  annotations: nullable(readTexts),
})
