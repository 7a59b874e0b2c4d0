import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { reportsSearch } from '../../screens/opening-report/search.ts'
import { certificatesSearch } from '../../screens/training/certificates/search.ts'
import { trainingsSearch } from '../../screens/training/search.ts'
import { rootRoute } from './root.ts'

const trainingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/szkolenia',
  component: lazyRouteComponent(
    () => import('../../screens/training/TrainingLayout.tsx'),
    'TrainingLayout',
  ),
})

const trainingListRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/',
  validateSearch: trainingsSearch,
  component: lazyRouteComponent(
    () => import('../../screens/training/TrainingsScreen.tsx'),
    'TrainingsScreen',
  ),
})

const certificatesRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/zaswiadczenia',
  validateSearch: certificatesSearch,
  component: lazyRouteComponent(
    () => import('../../screens/training/CertificatesScreen.tsx'),
    'CertificatesScreen',
  ),
})

const openingReportsRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/raporty',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(
    () => import('../../screens/opening-report/OpeningReportsScreen.tsx'),
    'OpeningReportsScreen',
  ),
})

const studyVisitsRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/wizyty',
  component: lazyRouteComponent(
    () => import('../../screens/study-visit/StudyVisitsScreen.tsx'),
    'StudyVisitsScreen',
  ),
})

const trainingRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/$id',
  component: lazyRouteComponent(
    () => import('../../screens/training/TrainingScreen.tsx'),
    'TrainingScreen',
  ),
})

const checkInRoute = createRoute({
  getParentRoute: () => trainingsRoute,
  path: '/$id/obecnosc/$dayId',
  component: lazyRouteComponent(
    () => import('../../screens/training/CheckInScreen.tsx'),
    'CheckInScreen',
  ),
})

/** Trainings, the door, certificates, opening reports and study visits. */
export const trainingsRoutes = trainingsRoute.addChildren([
  trainingListRoute,
  certificatesRoute,
  openingReportsRoute,
  studyVisitsRoute,
  trainingRoute,
  checkInRoute,
])
