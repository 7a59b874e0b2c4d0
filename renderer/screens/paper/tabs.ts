/** The screens of what the office gives out on paper. */
export const paperTabs = [
  { key: 'papers', to: '/pisma' },
  { key: 'newPaper', to: '/pisma/nowe' },
  { key: 'templates', to: '/pisma/szablony' },
] as const
