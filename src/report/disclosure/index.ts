export { renderSealedLine, renderSealedSummary, toSealedSections } from './sealed.ts'
export { toPublicReport } from './to-public-report.ts'
