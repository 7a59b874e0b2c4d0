import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { historySearch } from '../screens/history/search.ts'
import { registerSearch } from '../screens/jst/search.ts'
import { importSearch } from '../screens/recruitment/import/search.ts'
import { settingsSearch } from '../screens/settings/search.ts'
import { budgetRoutes } from './routes/budget.ts'
import { deskRoutes, noteRoute } from './routes/desk.ts'
import { implementingRoutes } from './routes/implementing.ts'
import { overviewRoutes } from './routes/overview.ts'
import { papersRoutes } from './routes/papers.ts'
import { peopleRoutes } from './routes/people.ts'
import { rootRoute } from './routes/root.ts'
import { trainingsRoutes } from './routes/trainings.ts'
import { ScreenFailed } from './ScreenFailed.tsx'

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

/** Every address of the window. Screens but the first are fetched when they are first opened. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overviewRoutes,
    registerRoute,
    jstRoute,
    importRoute,
    programmeRoute,
    budgetRoutes,
    peopleRoutes,
    trainingsRoutes,
    implementingRoutes,
    deskRoutes,
    noteRoute,
    papersRoutes,
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
