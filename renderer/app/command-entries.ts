import type { MantineColorScheme } from '@mantine/core'
import {
  IconDatabaseExport,
  IconDeviceDesktop,
  IconFileText,
  IconFolderOpen,
  IconKeyboard,
  IconLanguage,
  IconLayoutDashboard,
  IconMoon,
  IconPrinter,
  IconReport,
  IconSun,
  IconSwitchHorizontal,
} from '@tabler/icons-react'
import type { UseNavigateResult } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { fold } from '#db/values/fold.ts'
import { overviewTabs } from '../screens/overview/tabs.ts'
import { printScreen } from '../ui/print-screen.ts'
import { changeLanguage } from './language.ts'
import { showOverlay } from './palette-state.ts'
import { places } from './places.ts'

/** One line of the palette: what it is called, how it is found and what it does. */
export interface Entry {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly icon: typeof IconMoon
  /** What the query is held against, already folded; begins with the label. */
  readonly folded: string
  /** A code that is found by its beginning: TERYT. */
  readonly code?: string
  /** Its number is what was typed, whole. */
  readonly exact?: boolean
  readonly run: () => void
}

interface Means {
  readonly t: TFunction
  readonly navigate: UseNavigateResult<string>
  readonly setColorScheme: (scheme: MantineColorScheme) => void
  readonly changeAccount: () => void
}

/** The screens and commands that Ctrl+K reaches. */
export function commandEntries(means: Means): readonly Entry[] {
  const { t, navigate, setColorScheme, changeAccount } = means
  const screens = places.map(({ key, to, icon, keys }) => ({
    id: key,
    label: t(`screen.${key}`),
    ...(keys === null ? {} : { description: keys }),
    icon,
    run: () => void navigate({ to }),
  }))
  const parts = overviewTabs.slice(1).map(({ key, to }) => ({
    id: key,
    label: t(`screen.${key}`),
    icon: IconLayoutDashboard,
    run: () => void navigate({ to }),
  }))
  const theme = (scheme: MantineColorScheme, icon: typeof IconMoon) => ({
    id: `theme-${scheme}`,
    label: t(`palette.theme.${scheme}`),
    icon,
    run: () => setColorScheme(scheme),
  })
  const commands = [
    {
      id: 'monthlyReport',
      label: t('report.monthly'),
      icon: IconReport,
      run: () => void navigate({ to: '/pisma', search: { dialog: 'report' } }),
    },
    {
      id: 'newPaper',
      label: t('paper.register.new'),
      icon: IconFileText,
      run: () => void navigate({ to: '/pisma/nowe' }),
    },
    {
      id: 'backup',
      label: t('palette.backup'),
      icon: IconDatabaseExport,
      run: () => void navigate({ to: '/ustawienia', search: { dialog: 'backup' } }),
    },
    {
      id: 'print',
      label: t('palette.print'),
      description: 'Ctrl+P',
      icon: IconPrinter,
      run: () => void printScreen(),
    },
    {
      id: 'open',
      label: t('palette.openStore'),
      icon: IconFolderOpen,
      run: () => void navigate({ to: '/ustawienia', search: { dialog: 'open' } }),
    },
    {
      id: 'account',
      label: t('accountMenu.switch'),
      icon: IconSwitchHorizontal,
      run: changeAccount,
    },
    theme('light', IconSun),
    theme('dark', IconMoon),
    theme('auto', IconDeviceDesktop),
    {
      id: 'polish',
      label: 'Język: polski',
      icon: IconLanguage,
      run: () => void changeLanguage('pl'),
    },
    {
      id: 'english',
      label: 'Language: English',
      icon: IconLanguage,
      run: () => void changeLanguage('en'),
    },
    {
      id: 'shortcuts',
      label: t('shortcuts.title'),
      icon: IconKeyboard,
      run: () => showOverlay('shortcuts'),
    },
  ]
  return [...screens, ...parts, ...commands].map((entry) => ({
    ...entry,
    folded: fold(entry.label),
  }))
}
