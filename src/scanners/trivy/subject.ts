import type { ScannedSubject } from '../../domain/observation.ts'
import { getNodes, getText, getTexts } from '../document.ts'
import type { Node } from '../document.ts'
import { toConfigFacts, toLayers } from '../image-config.ts'
import { MAX_ITEMS, MAX_TITLE } from '../limits.ts'
import { toPlainLine } from '../plain-text.ts'

/** What a report of Trivy's is about. Nothing here is needed to read its findings. */
export function toSubject(root: Node, metadata: Node | null): ScannedSubject {
  const facts = toConfigFacts(metadata?.fields['ImageConfig'])
  const diffIds = metadata === null ? [] : getTexts(metadata, 'DiffIDs')
  const [tag = ''] = metadata === null ? [] : getTexts(metadata, 'RepoTags')
  return {
    kind: toKind(root, metadata),
    name: toPlainLine(getText(root, 'ArtifactName') || tag, MAX_TITLE),
    repoDigests: metadata === null ? [] : getTexts(metadata, 'RepoDigests').slice(0, MAX_ITEMS),
    platform: facts.platform,
    created: facts.created,
    layers: toLayers(
      diffIds.length === 0 ? facts.diffIds : diffIds,
      facts.instructions,
      toDigests(metadata),
    ),
    labels: facts.labels,
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
      .map((layer) => [getText(layer, 'DiffID'), getText(layer, 'Digest')]),
  )
}
