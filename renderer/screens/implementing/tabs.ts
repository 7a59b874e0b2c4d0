/** The screens of implementing the standards, in the order of the work. */
export const implementingTabs = [
  { key: 'volunteers', to: '/wdrozenia' },
  { key: 'implementationPlans', to: '/wdrozenia/plany' },
  { key: 'mentors', to: '/wdrozenia/opiekunowie' },
  { key: 'package', to: '/wdrozenia/pakiet' },
  { key: 'standards', to: '/wdrozenia/standardy' },
  { key: 'survey', to: '/wdrozenia/badanie' },
  { key: 'implementationCertificates', to: '/wdrozenia/certyfikaty' },
  { key: 'benchmark', to: '/wdrozenia/porownanie' },
] as const
