import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { DashboardScreen } from '../../screens/dashboard/DashboardScreen.tsx'
import { dashboardSearch } from '../../screens/dashboard/search.ts'
import { indicatorSearch, indicatorsSearch } from '../../screens/indicator/search.ts'
import { OverviewLayout } from '../../screens/overview/OverviewLayout.tsx'
import { boardSearch } from '../../screens/quota/search.ts'
import { riskSearch } from '../../screens/risk/search.ts'
import { rootRoute } from './root.ts'

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'overview',
  component: OverviewLayout,
})

const dashboardRoute = createRoute({
  getParentRoute: () => overviewRoute,
  path: '/',
  validateSearch: dashboardSearch,
  // A start opens it: it comes with the first file instead of being asked for by it.
  component: DashboardScreen,
})

const boardRoute = createRoute({
  getParentRoute: () => overviewRoute,
  path: '/tablica',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../../screens/quota/BoardScreen.tsx'), 'BoardScreen'),
})

const indicatorsRoute = createRoute({
  getParentRoute: () => overviewRoute,
  path: '/wskazniki',
  validateSearch: indicatorsSearch,
  component: lazyRouteComponent(
    () => import('../../screens/indicator/IndicatorsScreen.tsx'),
    'IndicatorsScreen',
  ),
})

const indicatorRoute = createRoute({
  getParentRoute: () => overviewRoute,
  path: '/wskazniki/$id',
  validateSearch: indicatorSearch,
  component: lazyRouteComponent(
    () => import('../../screens/indicator/IndicatorScreen.tsx'),
    'IndicatorScreen',
  ),
})

const riskRoute = createRoute({
  getParentRoute: () => overviewRoute,
  path: '/wskazniki/symulacja',
  validateSearch: riskSearch,
  component: lazyRouteComponent(() => import('../../screens/risk/RiskScreen.tsx'), 'RiskScreen'),
})

const snapshotsRoute = createRoute({
  getParentRoute: () => overviewRoute,
  path: '/migawki',
  component: lazyRouteComponent(
    () => import('../../screens/snapshot/SnapshotsScreen.tsx'),
    'SnapshotsScreen',
  ),
})

const snapshotRoute = createRoute({
  getParentRoute: () => overviewRoute,
  path: '/migawki/$id',
  component: lazyRouteComponent(
    () => import('../../screens/snapshot/SnapshotScreen.tsx'),
    'SnapshotScreen',
  ),
})

/** Where the programme stands: at a glance, by quotas, by indicators, and as it was reported. */
export const overviewRoutes = overviewRoute.addChildren([
  dashboardRoute,
  boardRoute,
  indicatorsRoute,
  indicatorRoute,
  riskRoute,
  snapshotsRoute,
  snapshotRoute,
])
