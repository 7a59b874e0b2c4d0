import { Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './BudgetLayout.module.css'
import { budgetTabs } from './tabs.ts'

/** The frame of every screen of the budget: its own navigation above the screen. */
export function BudgetLayout() {
  const { t } = useTranslation()
  return (
    <>
      <nav aria-label={t('budget.navigation')}>
        <ul className={classes.tabs}>
          {budgetTabs.map(({ key, to }) => (
            <li key={key}>
              <Link
                to={to}
                className={classes.tab}
                activeOptions={{ exact: to === '/budzet', includeSearch: false }}
              >
                {t(`screen.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  )
}
