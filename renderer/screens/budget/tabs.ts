/** The screens of the budget, in the order of the work: what is left first. */
export const budgetTabs = [
  { key: 'realisation', to: '/budzet' },
  { key: 'documents', to: '/budzet/dokumenty' },
  { key: 'contracts', to: '/budzet/umowy' },
  { key: 'contractors', to: '/budzet/kontrahenci' },
  { key: 'claims', to: '/budzet/wnioski' },
  { key: 'advances', to: '/budzet/zaliczki' },
  { key: 'transfers', to: '/budzet/przesuniecia' },
  { key: 'plan', to: '/budzet/plan' },
] as const
