/** The screens about people: who they are first, then what they add up to. */
export const peopleTabs = [
  { key: 'peopleList', to: '/osoby' },
  { key: 'peopleCounts', to: '/osoby/zestawienie' },
  { key: 'peopleImport', to: '/osoby/import' },
  { key: 'privacy', to: '/osoby/rodo' },
] as const
