import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { benchmarkSearch } from '../screens/benchmark/search.ts'
import { linesImportSearch } from '../screens/budget/import/search.ts'
import { planSearch } from '../screens/budget/search.ts'
import { claimSearch } from '../screens/claim/search.ts'
import { contractorsSearch } from '../screens/expense/contractors/search.ts'
import { contractsSearch } from '../screens/expense/contracts/search.ts'
import { expenseImportSearch } from '../screens/expense/import/search.ts'
import { documentsSearch, newDocumentSearch } from '../screens/expense/search.ts'
import { historySearch } from '../screens/history/search.ts'
import { plansSearch } from '../screens/implementation-plan/search.ts'
import { registerSearch } from '../screens/jst/search.ts'
import { mentorsSearch } from '../screens/mentor/search.ts'
import { reportsSearch } from '../screens/opening-report/search.ts'
import { packageSearch } from '../screens/package/search.ts'
import { peopleImportSearch } from '../screens/people/import/search.ts'
import {
  newPersonSearch,
  peopleCountsSearch,
  peopleSearch,
  personSearch,
} from '../screens/people/search.ts'
import { privacySearch } from '../screens/privacy/search.ts'
import { BoardScreen } from '../screens/quota/BoardScreen.tsx'
import { boardSearch } from '../screens/quota/search.ts'
import { realisationSearch } from '../screens/realisation/search.ts'
import { importSearch } from '../screens/recruitment/import/search.ts'
import { settingsSearch } from '../screens/settings/search.ts'
import { implementationCertificatesSearch, standardsSearch } from '../screens/standard/search.ts'
import { surveySearch } from '../screens/survey/search.ts'
import { certificatesSearch } from '../screens/training/certificates/search.ts'
import { trainingsSearch } from '../screens/training/search.ts'
import { volunteersSearch } from '../screens/volunteer/search.ts'
import { NotFound } from './NotFound.tsx'
import { Root } from './Root.tsx'
import { ScreenFailed } from './ScreenFailed.tsx'

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound })

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: boardSearch,
  // A start opens the board: it comes with the first file instead of being asked for by it.
  component: BoardScreen,
})

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jst',
  validateSearch: registerSearch,
  component: lazyRouteComponent(
    () => import('../screens/jst/RegisterScreen.tsx'),
    'RegisterScreen',
  ),
})

const jstRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jst/$teryt',
  component: lazyRouteComponent(() => import('../screens/jst/JstScreen.tsx'), 'JstScreen'),
})

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rekrutacja/import',
  validateSearch: importSearch,
  component: lazyRouteComponent(
    () => import('../screens/recruitment/ImportScreen.tsx'),
    'ImportScreen',
  ),
})

const programmeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/program',
  component: lazyRouteComponent(
    () => import('../screens/programme/ProgrammeScreen.tsx'),
    'ProgrammeScreen',
  ),
})

const budgetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/budzet',
  component: lazyRouteComponent(() => import('../screens/budget/BudgetLayout.tsx'), 'BudgetLayout'),
})

const realisationRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/',
  validateSearch: realisationSearch,
  component: lazyRouteComponent(
    () => import('../screens/realisation/RealisationScreen.tsx'),
    'RealisationScreen',
  ),
})

const documentsRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/dokumenty',
  validateSearch: documentsSearch,
  component: lazyRouteComponent(
    () => import('../screens/expense/DocumentsScreen.tsx'),
    'DocumentsScreen',
  ),
})

const newDocumentRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/dokumenty/nowy',
  validateSearch: newDocumentSearch,
  component: lazyRouteComponent(
    () => import('../screens/expense/NewDocumentScreen.tsx'),
    'NewDocumentScreen',
  ),
})

const documentRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/dokumenty/$id',
  component: lazyRouteComponent(
    () => import('../screens/expense/DocumentScreen.tsx'),
    'DocumentScreen',
  ),
})

const expenseImportRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/import',
  validateSearch: expenseImportSearch,
  component: lazyRouteComponent(
    () => import('../screens/expense/ExpenseImportScreen.tsx'),
    'ExpenseImportScreen',
  ),
})

const contractsRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/umowy',
  validateSearch: contractsSearch,
  component: lazyRouteComponent(
    () => import('../screens/expense/ContractsScreen.tsx'),
    'ContractsScreen',
  ),
})

const contractorsRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/kontrahenci',
  validateSearch: contractorsSearch,
  component: lazyRouteComponent(
    () => import('../screens/expense/ContractorsScreen.tsx'),
    'ContractorsScreen',
  ),
})

const claimsRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/wnioski',
  component: lazyRouteComponent(() => import('../screens/claim/ClaimsScreen.tsx'), 'ClaimsScreen'),
})

const claimRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/wnioski/$id',
  validateSearch: claimSearch,
  component: lazyRouteComponent(() => import('../screens/claim/ClaimScreen.tsx'), 'ClaimScreen'),
})

const advancesRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/zaliczki',
  component: lazyRouteComponent(
    () => import('../screens/claim/AdvancesScreen.tsx'),
    'AdvancesScreen',
  ),
})

const transfersRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/przesuniecia',
  component: lazyRouteComponent(
    () => import('../screens/budget/TransfersScreen.tsx'),
    'TransfersScreen',
  ),
})

const planRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/plan',
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import('../screens/budget/PlanScreen.tsx'), 'PlanScreen'),
})

const linesImportRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/plan/import',
  validateSearch: linesImportSearch,
  component: lazyRouteComponent(
    () => import('../screens/budget/import/LinesImportScreen.tsx'),
    'LinesImportScreen',
  ),
})

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/osoby',
  component: lazyRouteComponent(() => import('../screens/people/PeopleLayout.tsx'), 'PeopleLayout'),
})

const peopleListRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../screens/people/PeopleScreen.tsx'), 'PeopleScreen'),
})

const newPersonRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/nowa',
  validateSearch: newPersonSearch,
  component: lazyRouteComponent(
    () => import('../screens/people/NewPersonScreen.tsx'),
    'NewPersonScreen',
  ),
})

const peopleCountsRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/zestawienie',
  validateSearch: peopleCountsSearch,
  component: lazyRouteComponent(
    () => import('../screens/people/PeopleCountsScreen.tsx'),
    'PeopleCountsScreen',
  ),
})

const peopleImportRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/import',
  validateSearch: peopleImportSearch,
  component: lazyRouteComponent(
    () => import('../screens/people/PeopleImportScreen.tsx'),
    'PeopleImportScreen',
  ),
})

const privacyRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/rodo',
  validateSearch: privacySearch,
  component: lazyRouteComponent(
    () => import('../screens/privacy/PrivacyScreen.tsx'),
    'PrivacyScreen',
  ),
})

const personRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/$id',
  validateSearch: personSearch,
  component: lazyRouteComponent(() => import('../screens/people/PersonScreen.tsx'), 'PersonScreen'),
})

const trainingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/szkolenia',
  component: lazyRouteComponent(
    () => import('../screens/training/TrainingLayout.tsx'),
    'TrainingLayout',
  ),
})

const trainingListRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/',
  validateSearch: trainingsSearch,
  component: lazyRouteComponent(
    () => import('../screens/training/TrainingsScreen.tsx'),
    'TrainingsScreen',
  ),
})

const certificatesRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/zaswiadczenia',
  validateSearch: certificatesSearch,
  component: lazyRouteComponent(
    () => import('../screens/training/CertificatesScreen.tsx'),
    'CertificatesScreen',
  ),
})

const openingReportsRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/raporty',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(
    () => import('../screens/opening-report/OpeningReportsScreen.tsx'),
    'OpeningReportsScreen',
  ),
})

const studyVisitsRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/wizyty',
  component: lazyRouteComponent(
    () => import('../screens/study-visit/StudyVisitsScreen.tsx'),
    'StudyVisitsScreen',
  ),
})

const trainingRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/$id',
  component: lazyRouteComponent(
    () => import('../screens/training/TrainingScreen.tsx'),
    'TrainingScreen',
  ),
})

const checkInRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/$id/obecnosc/$dayId',
  component: lazyRouteComponent(
    () => import('../screens/training/CheckInScreen.tsx'),
    'CheckInScreen',
  ),
})

const implementingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wdrozenia',
  component: lazyRouteComponent(
    () => import('../screens/implementing/ImplementingLayout.tsx'),
    'ImplementingLayout',
  ),
})

const volunteersRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/',
  validateSearch: volunteersSearch,
  component: lazyRouteComponent(
    () => import('../screens/volunteer/VolunteersScreen.tsx'),
    'VolunteersScreen',
  ),
})

const implementationPlansRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/plany',
  validateSearch: plansSearch,
  component: lazyRouteComponent(
    () => import('../screens/implementation-plan/PlansScreen.tsx'),
    'PlansScreen',
  ),
})

const mentorsRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/opiekunowie',
  validateSearch: mentorsSearch,
  component: lazyRouteComponent(
    () => import('../screens/mentor/MentorsScreen.tsx'),
    'MentorsScreen',
  ),
})

const packageRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/pakiet',
  validateSearch: packageSearch,
  component: lazyRouteComponent(
    () => import('../screens/package/PackageScreen.tsx'),
    'PackageScreen',
  ),
})

const standardsRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/standardy',
  validateSearch: standardsSearch,
  component: lazyRouteComponent(
    () => import('../screens/standard/StandardsScreen.tsx'),
    'StandardsScreen',
  ),
})

const surveyRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/badanie',
  validateSearch: surveySearch,
  component: lazyRouteComponent(() => import('../screens/survey/SurveyScreen.tsx'), 'SurveyScreen'),
})

const implementationCertificatesRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/certyfikaty',
  validateSearch: implementationCertificatesSearch,
  component: lazyRouteComponent(
    () => import('../screens/standard/ImplementationCertificatesScreen.tsx'),
    'ImplementationCertificatesScreen',
  ),
})

const benchmarkRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/porownanie',
  validateSearch: benchmarkSearch,
  component: lazyRouteComponent(
    () => import('../screens/benchmark/BenchmarkScreen.tsx'),
    'BenchmarkScreen',
  ),
})

const historyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/historia',
  validateSearch: historySearch,
  component: lazyRouteComponent(
    () => import('../screens/history/HistoryScreen.tsx'),
    'HistoryScreen',
  ),
})

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ustawienia',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(
    () => import('../screens/settings/SettingsScreen.tsx'),
    'SettingsScreen',
  ),
})

const newOfficeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nowe-biuro',
  component: lazyRouteComponent(() => import('../screens/office/NewOffice.tsx'), 'NewOffice'),
})

/** Every address of the window. Screens but the board are fetched when they are first opened. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    boardRoute,
    registerRoute,
    jstRoute,
    importRoute,
    programmeRoute,
    budgetRoute.addChildren([
      realisationRoute,
      documentsRoute,
      newDocumentRoute,
      documentRoute,
      expenseImportRoute,
      contractsRoute,
      contractorsRoute,
      claimsRoute,
      claimRoute,
      advancesRoute,
      transfersRoute,
      planRoute,
      linesImportRoute,
    ]),
    peopleRoute.addChildren([
      peopleListRoute,
      newPersonRoute,
      peopleCountsRoute,
      peopleImportRoute,
      privacyRoute,
      personRoute,
    ]),
    trainingsRoute.addChildren([
      trainingListRoute,
      certificatesRoute,
      openingReportsRoute,
      studyVisitsRoute,
      trainingRoute,
      checkInRoute,
    ]),
    implementingRoute.addChildren([
      volunteersRoute,
      implementationPlansRoute,
      mentorsRoute,
      packageRoute,
      standardsRoute,
      surveyRoute,
      implementationCertificatesRoute,
      benchmarkRoute,
    ]),
    historyRoute,
    settingsRoute,
    newOfficeRoute,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ScreenFailed,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
