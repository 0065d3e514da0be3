/** What of the rows is shown, and in which order. */
export const FILTER_SCRIPT = `
const valueOf = (name) => {
  const control = byId('f-' + name)
  return control === null ? '' : control.value
}

const SEEN = {
  both: (bits) => (bits & GRYPE) !== 0 && (bits & TRIVY) !== 0,
  'only-grype': (bits) => (bits & GRYPE) !== 0 && (bits & TRIVY) === 0,
  'only-trivy': (bits) => (bits & TRIVY) !== 0 && (bits & GRYPE) === 0,
  grype: (bits) => (bits & GRYPE) !== 0,
  trivy: (bits) => (bits & TRIVY) !== 0,
  plimsoll: (bits) => (bits & PLIMSOLL) !== 0,
}

const wordsOf = (row) => {
  if (row.words === null) {
    const places = row.facts.map((at) => texts[at])
    row.words = [row.name, row.title, row.subject, row.version, row.fix, row.state, data.images[row.image], ...places].join('\\n').toLowerCase()
  }
  return row.words
}

const readWanted = () => ({
  words: valueOf('text').toLowerCase().split(/\\s+/).filter((word) => word !== ''),
  severities: new Set([...document.getElementsByName('severity')].filter((box) => box.checked).map((box) => Number(box.value))),
  image: valueOf('image'), kind: valueOf('kind'), seen: SEEN[valueOf('scanner')],
  status: valueOf('status'), fix: valueOf('fix'), change: valueOf('new'),
})

const isOneOf = (wish, bit) => wish === '' || (wish === 'yes') === (bit !== 0)

const isWanted = (row, wanted) =>
  wanted.severities.has(row.severity) &&
  (wanted.image === '' || row.image === Number(wanted.image)) &&
  (wanted.kind === '' || row.kind === Number(wanted.kind)) &&
  (wanted.seen === undefined || wanted.seen(row.bits)) &&
  (wanted.status === '' || (wanted.status === 'blocks' ? (row.bits & BLOCKS) !== 0 : row.status === Number(wanted.status))) &&
  isOneOf(wanted.fix, row.bits & FIXABLE) &&
  isOneOf(wanted.change, row.bits & NEW) &&
  wanted.words.every((word) => wordsOf(row).includes(word))

const collator = new Intl.Collator('en', { numeric: true })
const KEYS = { name: 'name', image: 'image', in: 'subject', ver: 'version', fix: 'fix', seen: 'seen', state: 'state' }

const compareBy = (column) => {
  if (column === null) return (a, b) => a.rank - b.rank
  if (column === 'sev') return (a, b) => a.severity - b.severity || a.rank - b.rank
  const key = KEYS[column]
  if (key === 'image') return (a, b) => a.image - b.image || a.rank - b.rank
  return (a, b) => collator.compare(a[key], b[key]) || a.rank - b.rank
}`
