import { AppShell, Burger, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, Suspense, useEffect, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { WhenIdle } from '../ui/WhenIdle.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { holdKeys } from './held-keys.ts'
import { LanguageButton, ThemeButton } from './LookButtons.tsx'
import { lazyPart } from './lazy-part.ts'
import { Navigation } from './Navigation.tsx'
import { useHeldNoteKey } from './note-key.ts'
import { useNote } from './note-state.ts'
import { useOffice, useTakesCalls } from './office.ts'
import { PaperHead } from './PaperHead.tsx'
import { ProgrammeSwitcher } from './ProgrammeSwitcher.tsx'
import { usePalette } from './palette-state.ts'
import { useLeftWorks } from './paper-works.ts'
import { RingButton } from './RingButton.tsx'
import { SearchButton } from './SearchButton.tsx'
import classes from './Shell.module.css'
import { useShortcuts } from './use-shortcuts.ts'
import { useWindowCommands } from './use-window-commands.ts'

const loadPalette = () => import('./CommandPalette.tsx')
const CommandPalette = lazyPart(loadPalette)
const ShortcutsDialog = lazyPart(() => import('./ShortcutsDialog.tsx'))
const loadNote = () => import('../screens/enquiry/note/NotePanel.tsx')
const NotePanel = lazyPart(loadNote)
const PaperWorks = lazyPart(() => import('./PaperWorks.tsx'))
const PromiseNotices = lazyPart(() => import('./PromiseNotices.tsx'))
const UnfinishedBanner = lazyPart(() => import('../screens/enquiry/note/UnfinishedNotes.tsx'))

/**
 * The frame of every screen of the open office: header, navigation and the screen
 * itself. Below 48em, which is also 200 % zoom at 1280 px, the navigation folds.
 */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { store, programme } = useOffice()
  const [menu, { toggle, close }] = useDisclosure(false)
  const { palette, shortcuts } = usePalette()
  const takesCalls = useTakesCalls()
  const note = useNote().open !== null && takesCalls
  const papers = useLeftWorks().length > 0
  useShortcuts(takesCalls)
  useWindowCommands(takesCalls)
  useHeldNoteKey(takesCalls)
  // The first Ctrl+K finds the palette loaded; until its field has the focus, letters are kept.
  useEffect(() => {
    // A failure is told where the palette is asked for.
    const idle = requestIdleCallback(() => {
      void loadPalette().catch(() => undefined)
      if (takesCalls) void loadNote().catch(() => undefined)
    })
    return () => cancelIdleCallback(idle)
  }, [takesCalls])
  useEffect(() => (palette ? holdKeys('palette') : undefined), [palette])
  // Before the effect that gives the note the focus, so that it ends what begins here.
  useLayoutEffect(() => (note ? holdKeys('note') : undefined), [note])
  const banner = store.isSample ? 24 : 0
  return (
    <AppShell
      header={{ height: 48 + banner }}
      navbar={{ width: 196, breakpoint: 'sm', collapsed: { mobile: !menu } }}
      aside={{ width: 344, breakpoint: 'md', collapsed: { desktop: !note, mobile: !note } }}
      padding="md"
      transitionDuration={0}
    >
      <a href="#main" className={classes.skip}>
        {t('app.skip')}
      </a>
      <AppShell.Header className={classes.header}>
        {store.isSample && (
          <div className={classes.sample} role="note">
            {t('app.sample')}
          </div>
        )}
        <Group h={48} px="sm" gap="xs" wrap="nowrap" justify="space-between">
          <Group gap="xs" wrap="nowrap" className={classes.left}>
            <Burger
              opened={menu}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-expanded={menu}
              aria-controls="navigation"
              aria-label={t(menu ? 'app.closeMenu' : 'app.openMenu')}
              transitionDuration={0}
            />
            <span className={classes.name}>{t('app.name')}</span>
            <ProgrammeSwitcher />
          </Group>
          <Group gap={4} wrap="nowrap">
            {takesCalls && <RingButton />}
            <SearchButton />
            <LanguageButton />
            <ThemeButton />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        p="xs"
        id="navigation"
        data-folded={!menu || undefined}
        aria-label={t('app.navigation')}
        className={classes.nav}
      >
        <Navigation onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        <div className={classes.screen}>
          <PaperHead />
          <Suspense>{papers && <PaperWorks />}</Suspense>
          {takesCalls && (
            <WhenIdle>
              <Suspense>
                <UnfinishedBanner />
                <PromiseNotices key={programme.id} />
              </Suspense>
            </WhenIdle>
          )}
          {children}
        </div>
      </AppShell.Main>
      <Suspense>{note && <NotePanel />}</Suspense>
      <Suspense>
        {palette && <CommandPalette />}
        {shortcuts && <ShortcutsDialog />}
      </Suspense>
    </AppShell>
  )
}
