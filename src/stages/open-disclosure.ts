import type { Config } from '../config/config.ts'
import { PlimsollError, toPlimsollError } from '../domain/errors.ts'
import type { Encrypt, Ports } from '../ports.ts'
import { decideDisclosure, isEncryptedOnly, reportsOf, toOpenness } from './disclosure.ts'
import type { Disclosure } from './disclosure.ts'
import { findNames } from './names-withheld.ts'
import type { Policies } from './policy/prepare-policy.ts'

/** With what encrypts; null where nothing is. */
export type OpenedDisclosure = Disclosure & { readonly encrypt: Encrypt | null }

type Given = { readonly config: Config; readonly policies: Policies }
type DisclosurePorts = Pick<Ports, 'openCodeHost' | 'createEncrypt' | 'beDiscreet'>

/**
 * Decides who may read what, before anything is fetched, and makes the log go by it. Throws `config-invalid` as
 * `decideDisclosure` does, and `encryption-failed` for a recipient that is none.
 */
export async function openDisclosure(
  { config, policies }: Given,
  ports: DisclosurePorts,
): Promise<OpenedDisclosure> {
  const host = (await ports.openCodeHost?.()) ?? null
  const reports = reportsOf(policies)
  const disclosure = decideDisclosure({ config, reports, run: host?.run ?? null })
  ports.beDiscreet?.({ openness: toOpenness(disclosure), names: findNames(config) })
  const { encryption } = disclosure
  if (encryption === null) return { ...disclosure, encrypt: null }
  const encrypt = ports.createEncrypt?.(encryption)
  if (encrypt === undefined) throw new Error('nothing encrypts here')
  // A wrong key is told now and not when half an hour of scanning is over; a passphrase cannot be wrong.
  if (encryption.passphrase === null) await encrypt('')
  return { ...disclosure, encrypt }
}

/**
 * Whatever ends a run that may tell nothing but its outcome is told by its code: the words of an error can quote what
 * was found. Plain reports that an earlier run left go in any case, since this run writes nothing in their place.
 */
export async function withinDisclosure<T>(
  disclosure: Pick<Disclosure, 'encryption' | 'profile'>,
  { config, ports }: { readonly config: Config; readonly ports: Pick<Ports, 'deliver'> },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    const error = toPlimsollError(thrown)
    if (!isEncryptedOnly(disclosure)) throw toOpenError(disclosure, { thrown, error })
    await discardPlain(config, ports)
    if (error.code === 'cancelled') throw thrown
    throw toSealedError(error)
  }
}

/** A bug's words can be a piece of what was read: where everybody reads the log, they are not said there either. */
function toOpenError(
  { profile }: Pick<Disclosure, 'profile'>,
  { thrown, error }: { readonly thrown: unknown; readonly error: PlimsollError },
): unknown {
  if (profile !== 'public' || error.code !== 'internal') return thrown
  return new PlimsollError({
    code: error.code,
    message: 'The run failed: internal. The words are withheld, since everybody can read them here',
    hint: 'Run it again with profile: full where only you can read the log, and tell us what it says.',
  })
}

/** What cannot be removed is no reason to say something else than why the run ended. */
async function discardPlain(
  { deliver: { reports } }: Config,
  { deliver }: Pick<Ports, 'deliver'>,
): Promise<void> {
  for (const { path } of reports) {
    if (path !== '-') await deliver.discard?.(path).catch(() => undefined)
  }
}

/** An error of the same code without its words, but where they are about the place of a report alone. */
export function toSealedError(error: PlimsollError): PlimsollError {
  if (error.code === 'report-unwritable' || error.code === 'encryption-failed') return error
  return new PlimsollError({
    code: error.code,
    message: `The run failed: ${error.code}. The words are withheld, since nothing but the outcome may leave this run`,
    hint: `Look for ${error.code} in docs/troubleshooting.md; without encrypted-only the words are shown.`,
  })
}
