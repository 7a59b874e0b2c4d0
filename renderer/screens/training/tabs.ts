/** The screens about trainings, in the order of the project's life. */
export const trainingTabs = [
  { key: 'trainingList', to: '/szkolenia' },
  { key: 'certificates', to: '/szkolenia/zaswiadczenia' },
  { key: 'openingReports', to: '/szkolenia/raporty' },
  { key: 'studyVisits', to: '/szkolenia/wizyty' },
] as const
