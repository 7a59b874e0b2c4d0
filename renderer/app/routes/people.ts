import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { peopleImportSearch } from '../../screens/people/import/search.ts'
import {
  newPersonSearch,
  peopleCountsSearch,
  peopleSearch,
  personSearch,
} from '../../screens/people/search.ts'
import { privacySearch } from '../../screens/privacy/search.ts'
import { rootRoute } from './root.ts'

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/osoby',
  component: lazyRouteComponent(
    () => import('../../screens/people/PeopleLayout.tsx'),
    'PeopleLayout',
  ),
})

const peopleListRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(
    () => import('../../screens/people/PeopleScreen.tsx'),
    'PeopleScreen',
  ),
})

const newPersonRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/nowa',
  validateSearch: newPersonSearch,
  component: lazyRouteComponent(
    () => import('../../screens/people/NewPersonScreen.tsx'),
    'NewPersonScreen',
  ),
})

const peopleCountsRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/zestawienie',
  validateSearch: peopleCountsSearch,
  component: lazyRouteComponent(
    () => import('../../screens/people/PeopleCountsScreen.tsx'),
    'PeopleCountsScreen',
  ),
})

const peopleImportRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/import',
  validateSearch: peopleImportSearch,
  component: lazyRouteComponent(
    () => import('../../screens/people/PeopleImportScreen.tsx'),
    'PeopleImportScreen',
  ),
})

const privacyRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/rodo',
  validateSearch: privacySearch,
  component: lazyRouteComponent(
    () => import('../../screens/privacy/PrivacyScreen.tsx'),
    'PrivacyScreen',
  ),
})

const personRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/$id',
  validateSearch: personSearch,
  component: lazyRouteComponent(
    () => import('../../screens/people/PersonScreen.tsx'),
    'PersonScreen',
  ),
})

/** People, their numbers, their import and their privacy. */
export const peopleRoutes = peopleRoute.addChildren([
  peopleListRoute,
  newPersonRoute,
  peopleCountsRoute,
  peopleImportRoute,
  privacyRoute,
  personRoute,
])
