/** The screens of the contact desk, in the order of a call. */
export const deskTabs = [
  { key: 'deskAnswer', to: '/kontakt' },
  { key: 'enquiries', to: '/kontakt/rozmowy' },
  { key: 'followUps', to: '/kontakt/wroc' },
  { key: 'answers', to: '/kontakt/odpowiedzi' },
  { key: 'dutyContacts', to: '/kontakt/dyzury' },
  { key: 'deskNumbers', to: '/kontakt/liczby' },
] as const
