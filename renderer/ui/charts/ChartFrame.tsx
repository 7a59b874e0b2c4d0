import { ActionIcon, Menu, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { Period } from '#db/values/period.ts'
import { useOffice } from '../../app/office.ts'
import { useFormat } from '../format.ts'
import { Section } from '../Section.tsx'
import { saveFile } from '../save-file.ts'
import classes from './ChartFrame.module.css'
import { type PictureKind, pictureKinds } from './picture-file.ts'

interface Props {
  readonly title: string
  /** What the chart is of, where its title alone does not tell it outside its screen. */
  readonly of?: string | undefined
  /** The day that the figures stand on, or the days that they count; a saved picture says it. */
  readonly day?: Day | Period | undefined
  /** The same figures as a table, shown on demand; read out where the picture is not. */
  readonly table: ReactNode
  /** Says why there is nothing to draw; null where there is. */
  readonly nothing?: string | null
  /** A sentence above the picture. */
  readonly lead?: ReactNode
  /** What leads on, below the picture. */
  readonly more?: ReactNode
  readonly actions?: ReactNode
  /** The picture; it hides from screen readers what only the eye reads. */
  readonly children: ReactNode
}

/**
 * The frame of a chart: heading, the picture, the same figures as a table behind it, and the
 * picture saved as it is seen, as SVG or PNG. A chart of nothing says so.
 */
export function ChartFrame(props: Props) {
  const { title, of, day, table, nothing = null, lead, more, actions, children } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { store } = useOffice()
  const chart = useRef<HTMLDivElement>(null)
  const save = async (kind: PictureKind) => {
    if (chart.current === null) return
    // Drawn on demand alone; no start needs it.
    const [{ pictureOf }, { pictureFile }] = await Promise.all([
      import('./picture-of.ts'),
      import('./picture-file.ts'),
    ])
    const heading = of === undefined ? title : t('chart.of', { of, chart: title })
    const below = [
      day !== undefined &&
        (typeof day === 'string'
          ? t('chart.standing', { day: format.day(day) })
          : t('chart.counted', { from: format.day(day.from), to: format.day(day.to) })),
      store.isSample && t('app.sample'),
    ].filter((line) => line !== false)
    const picture = pictureOf(chart.current, heading, below)
    saveFile(await pictureFile(picture, [heading, ...daysOf(day)].join(' '), kind))
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
          <div ref={chart}>{children}</div>
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

/** The days of a picture's file, so that those of different days lie side by side. */
const daysOf = (day: Props['day']): readonly Day[] =>
  day === undefined ? [] : typeof day === 'string' ? [day] : [day.from, day.to]

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
