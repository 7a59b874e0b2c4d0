import { ActionIcon, Menu, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { useFormat } from '../format.ts'
import { Section } from '../Section.tsx'
import { saveFile } from '../save-file.ts'
import classes from './ChartFrame.module.css'
import { type PictureKind, pictureKinds } from './picture-file.ts'

interface Props {
  readonly title: string
  /** The day that the figures stand on; a saved picture says it below its heading. */
  readonly day?: Day | undefined
  /** The same figures as a table, shown on demand; read out where the picture is not. */
  readonly table: ReactNode
  /** Says why there is nothing to draw; null where there is. */
  readonly nothing?: string | null
  /** A sentence above the picture. */
  readonly lead?: ReactNode
  /** What leads on, below the picture. */
  readonly more?: ReactNode
  readonly actions?: ReactNode
  /** Whether the picture itself holds links or buttons, which screen readers must reach. */
  readonly live?: boolean
  readonly children: ReactNode
}

/**
 * The frame of a chart: heading, the picture, the same figures as a table behind it, and the
 * picture saved as it is seen, as SVG or PNG. A chart of nothing says so.
 */
export function ChartFrame(props: Props) {
  const { title, day, table, nothing = null, lead, more, actions, live = false, children } = props
  const { t } = useTranslation()
  const format = useFormat()
  const chart = useRef<HTMLDivElement>(null)
  const save = async (kind: PictureKind) => {
    if (chart.current === null) return
    // Drawn on demand alone; no start needs it.
    const [{ pictureOf }, { pictureFile }] = await Promise.all([
      import('./picture-of.ts'),
      import('./picture-file.ts'),
    ])
    const standing = day === undefined ? null : t('chart.standing', { day: format.day(day) })
    saveFile(await pictureFile(pictureOf(chart.current, title, standing), title, kind))
  }
  const tellFailure = () =>
    notifications.show({
      message: t('chart.failed', { chart: title }),
      color: 'red',
      autoClose: false,
      closeButtonProps: { 'aria-label': t('action.close') },
    })
  return (
    <Section
      title={title}
      actions={
        <>
          {actions}
          {nothing === null && (
            <SaveMenu title={title} onSave={(kind) => void save(kind).catch(tellFailure)} />
          )}
        </>
      }
    >
      {nothing === null ? (
        <>
          {lead}
          <div ref={chart} aria-hidden={live ? undefined : true}>
            {children}
          </div>
          <details>
            <summary className={classes.summary}>{t('chart.table')}</summary>
            {table}
          </details>
        </>
      ) : (
        <Text c="dimmed">{nothing}</Text>
      )}
      {more}
    </Section>
  )
}

interface SaveProps {
  readonly title: string
  readonly onSave: (kind: PictureKind) => void
}

function SaveMenu({ title, onSave }: SaveProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('chart.save', { chart: title })}
          title={t('chart.save', { chart: title })}
        >
          <IconDownload size={17} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {pictureKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onSave(kind)}>
            {t(`chart.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
