/** The screens of implementing the standards, in the order of the work. */
export const implementingTabs = [
  { key: 'volunteers', to: '/wdrozenia' },
  { key: 'implementationPlans', to: '/wdrozenia/plany' },
] as const
