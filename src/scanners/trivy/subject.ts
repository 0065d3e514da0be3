import type { ScannedSubject } from '../../domain/observation.ts'
import { getNodes, getText, getTexts } from '../document.ts'
import type { Node } from '../document.ts'
import { toDigest } from '../digest.ts'
import { toLayers, toQuotedConfig } from '../image-config.ts'
import { MAX_TITLE } from '../limits.ts'
import { toPlainLine } from '../plain-text.ts'
import { toRepoDigests } from '../repo-digests.ts'

/** What a report of Trivy's is about. Nothing here is needed to read its findings. */
export function toSubject(root: Node, metadata: Node | null): ScannedSubject {
  const config = toQuotedConfig(metadata?.fields['ImageConfig'])
  const diffIds = metadata === null ? [] : getTexts(metadata, 'DiffIDs').map(toDigest)
  const [tag = ''] = metadata === null ? [] : getTexts(metadata, 'RepoTags')
  return {
    kind: toKind(root, metadata),
    name: toPlainLine(getText(root, 'ArtifactName') || tag, MAX_TITLE),
    repoDigests: metadata === null ? [] : toRepoDigests(getTexts(metadata, 'RepoDigests')),
    platform: config.platform,
    created: config.created,
    layers: toLayers(
      diffIds.length === 0 ? config.diffIds : diffIds,
      config.instructions,
      toDigests(metadata),
    ),
    labels: config.labels,
    facts: config.facts,
  }
}

/** Trivy before 0.20 did not say what it scanned; only images have an id. */
function toKind(root: Node, metadata: Node | null): string {
  const word = toPlainLine(getText(root, 'ArtifactType'), MAX_TITLE)
  if (word === 'container_image') return 'image'
  if (word !== '') return word
  return metadata !== null && getText(metadata, 'ImageID') !== '' ? 'image' : 'unknown'
}

function toDigests(metadata: Node | null): Map<string, string> {
  const layers = metadata === null ? [] : getNodes(metadata, 'Layers')
  return new Map(
    layers
      .filter((layer) => getText(layer, 'Digest') !== '')
      .map((layer) => [toDigest(getText(layer, 'DiffID')), toDigest(getText(layer, 'Digest'))]),
  )
}
