import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { benchmarkSearch } from '../../screens/benchmark/search.ts'
import { plansSearch } from '../../screens/implementation-plan/search.ts'
import { mentorsSearch } from '../../screens/mentor/search.ts'
import { packageSearch } from '../../screens/package/search.ts'
import { implementationCertificatesSearch, standardsSearch } from '../../screens/standard/search.ts'
import { surveySearch } from '../../screens/survey/search.ts'
import { volunteersSearch } from '../../screens/volunteer/search.ts'
import { rootRoute } from './root.ts'

const implementingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wdrozenia',
  component: lazyRouteComponent(
    () => import('../../screens/implementing/ImplementingLayout.tsx'),
    'ImplementingLayout',
  ),
})

const volunteersRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/',
  validateSearch: volunteersSearch,
  component: lazyRouteComponent(
    () => import('../../screens/volunteer/VolunteersScreen.tsx'),
    'VolunteersScreen',
  ),
})

const implementationPlansRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/plany',
  validateSearch: plansSearch,
  component: lazyRouteComponent(
    () => import('../../screens/implementation-plan/PlansScreen.tsx'),
    'PlansScreen',
  ),
})

const mentorsRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/opiekunowie',
  validateSearch: mentorsSearch,
  component: lazyRouteComponent(
    () => import('../../screens/mentor/MentorsScreen.tsx'),
    'MentorsScreen',
  ),
})

const packageRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/pakiet',
  validateSearch: packageSearch,
  component: lazyRouteComponent(
    () => import('../../screens/package/PackageScreen.tsx'),
    'PackageScreen',
  ),
})

const standardsRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/standardy',
  validateSearch: standardsSearch,
  component: lazyRouteComponent(
    () => import('../../screens/standard/StandardsScreen.tsx'),
    'StandardsScreen',
  ),
})

const surveyRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/badanie',
  validateSearch: surveySearch,
  component: lazyRouteComponent(
    () => import('../../screens/survey/SurveyScreen.tsx'),
    'SurveyScreen',
  ),
})

const implementationCertificatesRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/certyfikaty',
  validateSearch: implementationCertificatesSearch,
  component: lazyRouteComponent(
    () => import('../../screens/standard/ImplementationCertificatesScreen.tsx'),
    'ImplementationCertificatesScreen',
  ),
})

const benchmarkRoute = createRoute({
  getParentRoute: () => implementingRoute,
  path: '/porownanie',
  validateSearch: benchmarkSearch,
  component: lazyRouteComponent(
    () => import('../../screens/benchmark/BenchmarkScreen.tsx'),
    'BenchmarkScreen',
  ),
})

/** From the list of the willing to the certificate. */
export const implementingRoutes = implementingRoute.addChildren([
  volunteersRoute,
  implementationPlansRoute,
  mentorsRoute,
  packageRoute,
  standardsRoute,
  surveyRoute,
  implementationCertificatesRoute,
  benchmarkRoute,
])
