import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { newPaperSearch, papersSearch, templatesSearch } from '../../screens/paper/search.ts'
import { rootRoute } from './root.ts'

const papersLayoutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pisma',
  component: lazyRouteComponent(
    () => import('../../screens/paper/PapersLayout.tsx'),
    'PapersLayout',
  ),
})

const papersRoute = createRoute({
  getParentRoute: () => papersLayoutRoute,
  path: '/',
  validateSearch: papersSearch,
  component: lazyRouteComponent(
    () => import('../../screens/paper/PapersScreen.tsx'),
    'PapersScreen',
  ),
})

const newPaperRoute = createRoute({
  getParentRoute: () => papersLayoutRoute,
  path: '/nowe',
  validateSearch: newPaperSearch,
  component: lazyRouteComponent(
    () => import('../../screens/paper/NewPaperScreen.tsx'),
    'NewPaperScreen',
  ),
})

const templatesRoute = createRoute({
  getParentRoute: () => papersLayoutRoute,
  path: '/szablony',
  validateSearch: templatesSearch,
  component: lazyRouteComponent(
    () => import('../../screens/paper/TemplatesScreen.tsx'),
    'TemplatesScreen',
  ),
})

/** What the office gives out on paper, and the templates it is written from. */
export const papersRoutes = papersLayoutRoute.addChildren([
  papersRoute,
  newPaperRoute,
  templatesRoute,
])
