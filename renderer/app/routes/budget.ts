import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { linesImportSearch } from '../../screens/budget/import/search.ts'
import { planSearch } from '../../screens/budget/search.ts'
import { claimSearch } from '../../screens/claim/search.ts'
import { contractorsSearch } from '../../screens/expense/contractors/search.ts'
import { contractsSearch } from '../../screens/expense/contracts/search.ts'
import { expenseImportSearch } from '../../screens/expense/import/search.ts'
import { documentsSearch, newDocumentSearch } from '../../screens/expense/search.ts'
import { realisationSearch } from '../../screens/realisation/search.ts'
import { rootRoute } from './root.ts'

const budgetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/budzet',
  component: lazyRouteComponent(
    () => import('../../screens/budget/BudgetLayout.tsx'),
    'BudgetLayout',
  ),
})

const realisationRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/',
  validateSearch: realisationSearch,
  component: lazyRouteComponent(
    () => import('../../screens/realisation/RealisationScreen.tsx'),
    'RealisationScreen',
  ),
})

const documentsRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/dokumenty',
  validateSearch: documentsSearch,
  component: lazyRouteComponent(
    () => import('../../screens/expense/DocumentsScreen.tsx'),
    'DocumentsScreen',
  ),
})

const newDocumentRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/dokumenty/nowy',
  validateSearch: newDocumentSearch,
  component: lazyRouteComponent(
    () => import('../../screens/expense/NewDocumentScreen.tsx'),
    'NewDocumentScreen',
  ),
})

const documentRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/dokumenty/$id',
  component: lazyRouteComponent(
    () => import('../../screens/expense/DocumentScreen.tsx'),
    'DocumentScreen',
  ),
})

const expenseImportRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/import',
  validateSearch: expenseImportSearch,
  component: lazyRouteComponent(
    () => import('../../screens/expense/ExpenseImportScreen.tsx'),
    'ExpenseImportScreen',
  ),
})

const contractsRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/umowy',
  validateSearch: contractsSearch,
  component: lazyRouteComponent(
    () => import('../../screens/expense/ContractsScreen.tsx'),
    'ContractsScreen',
  ),
})

const contractorsRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/kontrahenci',
  validateSearch: contractorsSearch,
  component: lazyRouteComponent(
    () => import('../../screens/expense/ContractorsScreen.tsx'),
    'ContractorsScreen',
  ),
})

const claimsRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/wnioski',
  component: lazyRouteComponent(
    () => import('../../screens/claim/ClaimsScreen.tsx'),
    'ClaimsScreen',
  ),
})

const claimRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/wnioski/$id',
  validateSearch: claimSearch,
  component: lazyRouteComponent(() => import('../../screens/claim/ClaimScreen.tsx'), 'ClaimScreen'),
})

const advancesRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/zaliczki',
  component: lazyRouteComponent(
    () => import('../../screens/claim/AdvancesScreen.tsx'),
    'AdvancesScreen',
  ),
})

const transfersRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/przesuniecia',
  component: lazyRouteComponent(
    () => import('../../screens/budget/TransfersScreen.tsx'),
    'TransfersScreen',
  ),
})

const planRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/plan',
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import('../../screens/budget/PlanScreen.tsx'), 'PlanScreen'),
})

const linesImportRoute = createRoute({
  getParentRoute: () => budgetRoute,
  path: '/plan/import',
  validateSearch: linesImportSearch,
  component: lazyRouteComponent(
    () => import('../../screens/budget/import/LinesImportScreen.tsx'),
    'LinesImportScreen',
  ),
})

/** The money: plan, documents, contracts, claims, advances, transfers and their realisation. */
export const budgetRoutes = budgetRoute.addChildren([
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
])
