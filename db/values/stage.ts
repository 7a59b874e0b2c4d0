/** The stages of the programme's model, in their order. */
export const stageKinds = ['preparatory', 'first', 'second'] as const
export type StageKind = (typeof stageKinds)[number]

/**
 * What the stages are called until somebody renames them. The name on record is the one
 * that counts; a window may say a name that is still one of these in its own language.
 */
export const usualStageNames: Readonly<Record<StageKind, string>> = {
  preparatory: 'Etap przygotowawczy',
  first: 'Etap pierwszy',
  second: 'Etap drugi',
}

/** The stage that still has its usual name; null for a name that somebody gave. */
export const stageKindOf = (name: string): StageKind | null =>
  stageKinds.find((kind) => usualStageNames[kind] === name) ?? null
