import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { notePath } from '#electron/contract/window-link.ts'
import { answersSearch } from '../../screens/answer/search.ts'
import { deskNumbersSearch, deskSearch } from '../../screens/desk/search.ts'
import { enquiriesSearch, followUpsSearch } from '../../screens/enquiry/search.ts'
import { rootRoute } from './root.ts'

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kontakt',
  component: lazyRouteComponent(() => import('../../screens/desk/DeskLayout.tsx'), 'DeskLayout'),
})

const deskHomeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('../../screens/desk/DeskScreen.tsx'), 'DeskScreen'),
})

const enquiriesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rozmowy',
  validateSearch: enquiriesSearch,
  component: lazyRouteComponent(
    () => import('../../screens/enquiry/EnquiriesScreen.tsx'),
    'EnquiriesScreen',
  ),
})

const enquiryRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rozmowy/$id',
  component: lazyRouteComponent(
    () => import('../../screens/enquiry/EnquiryScreen.tsx'),
    'EnquiryScreen',
  ),
})

const followUpsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/wroc',
  validateSearch: followUpsSearch,
  component: lazyRouteComponent(
    () => import('../../screens/enquiry/FollowUpsScreen.tsx'),
    'FollowUpsScreen',
  ),
})

const answersRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/odpowiedzi',
  validateSearch: answersSearch,
  component: lazyRouteComponent(
    () => import('../../screens/answer/AnswersScreen.tsx'),
    'AnswersScreen',
  ),
})

const answerRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/odpowiedzi/$id',
  component: lazyRouteComponent(
    () => import('../../screens/answer/AnswerScreen.tsx'),
    'AnswerScreen',
  ),
})

const dutyRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/dyzury',
  component: lazyRouteComponent(() => import('../../screens/desk/DutyScreen.tsx'), 'DutyScreen'),
})

const deskNumbersRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/liczby',
  validateSearch: deskNumbersSearch,
  component: lazyRouteComponent(
    () => import('../../screens/desk/DeskNumbersScreen.tsx'),
    'DeskNumbersScreen',
  ),
})

/** The note of a conversation alone, without the navigation around it. */
export const noteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: notePath,
  component: lazyRouteComponent(
    () => import('../../screens/enquiry/note/NoteScreen.tsx'),
    'NoteScreen',
  ),
})

/** The contact desk: the answer while the caller is still talking. */
export const deskRoutes = deskRoute.addChildren([
  deskHomeRoute,
  enquiriesRoute,
  enquiryRoute,
  followUpsRoute,
  answersRoute,
  answerRoute,
  dutyRoute,
  deskNumbersRoute,
])
