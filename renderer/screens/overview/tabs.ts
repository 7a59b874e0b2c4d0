/** The screens that say where the programme stands. */
export const overviewTabs = [
  { key: 'dashboard', to: '/' },
  { key: 'board', to: '/tablica' },
  { key: 'indicators', to: '/wskazniki' },
  { key: 'snapshots', to: '/migawki' },
] as const
