import type { CheckEvidence } from '../../domain/check.ts'
import type { DockerfileFrom } from '../../domain/image-facts.ts'
import type { BaseImage } from '../../domain/layer.ts'
import { formatReference, parseReference } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { createMatcher } from './globs.ts'
import type { CheckParameters } from './parameters.ts'
import type { CheckRule, Decided } from './rule.ts'
import { failedBy, notApplicable, notAssessed, passed, toEvidence } from './rule.ts'
import type { CheckSubject } from './subject.ts'

function findReference(text: string | null): Reference | null {
  if (text === null) return null
  try {
    return parseReference(text.replace(/^(?:registry|docker):(?:\/\/)?/, ''))
  } catch {
    // Names of archives and the like are no references.
    return null
  }
}

/** What names the image in a registry or an engine; null for archives and layouts. */
function findOwn({ reference, source }: CheckSubject): Reference | null {
  return source === 'registry' || source === 'docker' || source === 'report'
    ? findReference(reference)
    : null
}

function decideLatest(subject: CheckSubject): Decided {
  const own = findOwn(subject)
  const froms = subject.facts.dockerfile?.froms ?? null
  if (own === null && froms === null)
    return notAssessed('No reference and no Dockerfile tells a tag.')
  const named =
    own !== null && isLatest({ tag: own.tag, hasDigest: own.digest !== null })
      ? [toEvidence(`The image was named ${describeTag(own.tag)}.`)]
      : []
  const loose = (froms ?? []).filter((from) => from.name !== null && isLatest(from))
  return failedBy(
    [...named, ...loose.map((from) => fromEvidence(from, describeTag(from.tag)))],
    noteVariables(froms ?? []),
  )
}

function isLatest({ tag, hasDigest }: Pick<DockerfileFrom, 'tag' | 'hasDigest'>): boolean {
  return !hasDigest && (tag === null || tag === 'latest')
}

function describeTag(tag: string | null): string {
  return tag === null ? 'without a tag or digest' : `by the tag ${tag} without a digest`
}

function fromEvidence({ line, name }: DockerfileFrom, how: string): CheckEvidence {
  return toEvidence(`FROM in line ${line} names ${name ?? 'an image'} ${how}`, { line })
}

function noteVariables(froms: readonly DockerfileFrom[]): string | null {
  const lines = froms.filter(({ name }) => name === null).map(({ line }) => line)
  return lines.length === 0
    ? null
    : `FROM in line ${lines.join(', ')} uses a variable without a known value: give the build arguments.`
}

function decideDigest(subject: CheckSubject): Decided {
  if (subject.source !== 'registry' && subject.source !== 'report') {
    return notApplicable('It was not named by a reference of a registry.')
  }
  const own = findOwn(subject)
  if (own === null) return notAssessed('It was not named by a reference of a registry.')
  return failedBy(own.digest === null ? [toEvidence('The image was named without a digest.')] : [])
}

function decidePinned({ facts, base }: CheckSubject): Decided {
  const froms = facts.dockerfile?.froms ?? null
  if (froms === null) {
    // Provenance has the digest that a tag led to, whether FROM named it or not.
    return notAssessed(
      base === null
        ? 'Nothing tells the base image; give the Dockerfile.'
        : 'Only the Dockerfile tells how the base image is named.',
    )
  }
  const known = froms.filter(({ name }) => name !== null)
  const loose = known.filter(({ tag, hasDigest }) => !hasDigest || tag === null)
  const evidence = loose.map((from) =>
    fromEvidence(
      from,
      from.hasDigest
        ? 'by a digest without a tag, so that updates may change the variant'
        : 'without a digest',
    ),
  )
  const note = noteVariables(froms)
  return evidence.length === 0 && note !== null ? notAssessed(note) : failedBy(evidence, note)
}

/** By its layers first; a digest from provenance or a manifest next; a name alone is what anybody may write. */
function decideApproved(
  { base, facts }: CheckSubject,
  { approvedBases }: CheckParameters,
): Decided {
  if (approvedBases === null) return notAssessed('No list of approved base images is set.')
  if (base === null) return decideUnknownBase(facts.dockerfile?.froms ?? null)
  const isApproved = createMatcher(approvedBases.flatMap(toFullGlobs))
  if (!namesOf(base).some(isApproved)) return decideOther(base)
  if (base.isVerified) return passed()
  const note = base.note ?? 'its layers were not compared'
  if (base.digest !== null && base.evidence === 'provenance') {
    return passed(`By the digest that the provenance names; ${note}`)
  }
  return notAssessed(
    `${base.name} is on the list, and only a ${base.evidence} says that it is the base: ${note}`,
  )
}

/** A label may be that of the base image's own base: children inherit it. */
function decideOther({ name, evidence, isVerified }: BaseImage): Decided {
  if (evidence === 'label' && !isVerified) {
    return notAssessed(`Only a label names ${name} as the base image, which is not on the list.`)
  }
  return failedBy([toEvidence(`The base image ${name} is not on the list (told by: ${evidence}).`)])
}

function decideUnknownBase(froms: readonly DockerfileFrom[] | null): Decided {
  if (froms?.length === 0) return passed('It is built on nothing.')
  return notAssessed('Nothing tells what the image was built on.')
}

/** Every way in which a list may write it: with and without tag and digest, and Docker Hub left away or not. */
function namesOf({ name, digest }: BaseImage): string[] {
  const reference = findReference(name)
  if (reference === null) return [name]
  const withDigest = { ...reference, digest: digest ?? reference.digest }
  const tag = reference.tag ?? (withDigest.digest === null ? 'latest' : null)
  const forms = [
    { ...withDigest, tag },
    { ...reference, tag, digest: null },
    { ...withDigest, tag: null },
    { ...reference, tag: null, digest: null },
  ]
  return [...new Set(forms.map(formatReference))]
}

/** A glob without a registry is of Docker Hub, as a name without one is. */
function toFullGlobs(glob: string): string[] {
  const [first = '', ...rest] = glob.split('/')
  if (rest.length === 0)
    return [`docker.io/library/${glob}`, ...(first === '*' || first === '**' ? [glob] : [])]
  if (/^(?:index\.)?docker\.io$/.test(first)) {
    const path = rest.join('/')
    return rest.length === 1
      ? [`docker.io/library/${path}`, `docker.io/${path}`]
      : [`docker.io/${path}`]
  }
  return /[.:*{[]|^localhost$/.test(first) ? [glob] : [`docker.io/${glob}`]
}

function decideStale({ base }: CheckSubject): Decided {
  if (base === null) return notAssessed('Nothing tells what the image was built on.')
  const { name, digest, evidence, isVerified, currentDigest, currentNote } = base
  if (currentDigest === null) return notAssessed(currentNote ?? NOBODY_ASKED)
  if (digest === null) {
    return isVerified
      ? passed('Its layers are those that the tag leads to.')
      : notAssessed('The digest that it was built on is not known.')
  }
  if (evidence === 'label' && !isVerified) {
    return notAssessed(`Only a label names ${name} as the base image, and images inherit labels.`)
  }
  const text = `The tag of ${name} has moved on since: it leads to ${currentDigest}.`
  return failedBy(digest === currentDigest ? [] : [toEvidence(text)])
}

const NOBODY_ASKED =
  'The registry of the base image was not asked what its tag leads to: that takes `base.stale` in the policy.'

function decideRegistry(subject: CheckSubject, { approvedRegistries }: CheckParameters): Decided {
  if (approvedRegistries === null) return notAssessed('No list of approved registries is set.')
  const own = findOwn(subject)
  if (own === null) return notAssessed('It was not named by a reference of a registry.')
  const repository = formatReference({ ...own, tag: null, digest: null })
  const isApproved = createMatcher(approvedRegistries.flatMap(toRepositoryGlobs))
  return failedBy(isApproved(repository) ? [] : [toEvidence(`${repository} is not on the list.`)])
}

/** A registry alone means all that is in it. */
function toRepositoryGlobs(glob: string): string[] {
  return glob.includes('/') ? toFullGlobs(glob) : [`${glob}/**`]
}

function decideTls({ transport }: CheckSubject): Decided {
  switch (transport) {
    case null:
      return notAssessed('How the image was fetched is not known here.')
    case 'none':
      return notApplicable('It was not fetched from a registry.')
    case 'https':
      return passed()
    case 'loopback':
      return passed('Over plain HTTP from this machine itself, which nobody else can listen to.')
    case 'http':
      return failedBy([toEvidence('It was fetched over plain HTTP.')])
  }
}

export const ORIGIN_RULES: readonly CheckRule[] = [
  {
    id: 'REF-TAG-LATEST',
    title: 'An image is named by the tag latest, or by none',
    severity: 'medium',
    looksAt: 'reference of the image, FROM of the Dockerfile',
    failsWhen: 'there is no digest, and the tag is `latest` or missing',
    elsewhere: ['DS-0001', 'DKL-DI-0006', 'DL3006', 'DL3007', 'CKV_DOCKER_7'],
    remedy: 'Name a version, best with its digest: `name:1.2.3@sha256:…`.',
    decide: decideLatest,
  },
  {
    id: 'REF-DIGEST',
    title: 'The image is named without a digest',
    severity: 'low',
    looksAt: 'reference of the image',
    failsWhen: 'it names no digest',
    elsewhere: [],
    remedy: 'Name it by tag and digest: what was judged is then what is run.',
    decide: decideDigest,
  },
  {
    id: 'BASE-PINNED',
    title: 'A base image is named without tag and digest',
    severity: 'medium',
    looksAt: 'FROM of the Dockerfile',
    failsWhen: 'a FROM has no digest, or a digest and no tag',
    elsewhere: [],
    remedy: 'Write `FROM name:tag@sha256:…`, and let Dependabot or Renovate keep it fresh.',
    decide: decidePinned,
  },
  {
    id: 'BASE-APPROVED',
    title: 'The base image is not an approved one',
    severity: 'high',
    looksAt: 'layers of the base image, digest of the provenance, annotations, labels, FROM',
    failsWhen: 'the base image is not on the list; one that only a name speaks for is not assessed',
    elsewhere: ['CIS-DI-0002', 'DL3026', 'Scout: no unapproved base images'],
    remedy: 'Build on an approved image, or have this one added to `base.approved`.',
    decide: decideApproved,
  },
  {
    id: 'BASE-STALE',
    title: 'The base image is no longer what its tag leads to',
    severity: 'medium',
    looksAt: 'digest of the base image, and what its registry says today',
    failsWhen: 'the two differ, and so do the manifests for this platform',
    elsewhere: ['Scout: no outdated base images'],
    remedy: 'Build again with `docker build --pull`, or update the digest in FROM.',
    decide: decideStale,
  },
  {
    id: 'REG-APPROVED',
    title: 'The image is from a registry that is not approved',
    severity: 'high',
    looksAt: 'reference of the image',
    failsWhen: 'its repository is not on the list; not assessed without a list',
    elsewhere: [],
    remedy: 'Push it to an approved registry, or have this one added to `registries.approved`.',
    decide: decideRegistry,
  },
  {
    id: 'REG-TLS',
    title: 'The image was fetched without encryption',
    severity: 'high',
    looksAt: 'how the registry was asked',
    failsWhen: 'it was asked over plain HTTP, and is another machine',
    elsewhere: [],
    remedy: 'Give the registry a certificate.',
    decide: decideTls,
  },
]
