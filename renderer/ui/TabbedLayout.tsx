import { Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { budgetTabs } from '../screens/budget/tabs.ts'
import type { deskTabs } from '../screens/desk/tabs.ts'
import type { implementingTabs } from '../screens/implementing/tabs.ts'
import type { overviewTabs } from '../screens/overview/tabs.ts'
import type { paperTabs } from '../screens/paper/tabs.ts'
import type { peopleTabs } from '../screens/people/tabs.ts'
import type { trainingTabs } from '../screens/training/tabs.ts'
import classes from './TabbedLayout.module.css'

type Tab = (
  | typeof budgetTabs
  | typeof peopleTabs
  | typeof trainingTabs
  | typeof implementingTabs
  | typeof deskTabs
  | typeof overviewTabs
  | typeof paperTabs
)[number]

interface Props {
  /** What these screens are together, for a screen reader. */
  readonly label: string
  readonly tabs: readonly Tab[]
}

/** The frame of screens that belong together: their own navigation above the open one. */
export function TabbedLayout({ label, tabs }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <nav aria-label={label}>
        <ul className={classes.tabs}>
          {tabs.map(({ key, to }, at) => (
            <li key={key}>
              <Link
                to={to}
                className={classes.tab}
                // The first is the address that the others begin with.
                activeOptions={{ exact: at === 0, includeSearch: false }}
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
