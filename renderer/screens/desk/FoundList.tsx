import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryGroup } from '../../app/use-found-groups.ts'
import classes from './DeskBox.module.css'

type Line = EntryGroup['entries'][number]

interface Props {
  readonly id: string
  readonly groups: readonly EntryGroup[]
  /** The line that Enter opens; the focus stays in the field. */
  readonly chosen: string | null
  readonly onOpen: (line: Line) => void
}

/** The id of a line in the page. */
export const lineId = (id: string): string => `desk-found-${id}`

/** What was found, in groups; a line opens by a click too. Drawn anew only with another answer. */
export const FoundList = memo(function FoundList({ id, groups, chosen, onOpen }: Props) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen === null) return
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('deskSearch.results')}
      className={classes.results}
    >
      {groups.map(({ kind, title, entries }) => (
        <div key={kind} role="presentation">
          <div className={classes.heading} aria-hidden>
            {title}
          </div>
          {entries.map((line) => (
            <Found
              key={line.id}
              line={line}
              kind={title}
              chosen={line.id === chosen}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  )
})

interface FoundProps {
  readonly line: Line
  /** What kind of thing it is, told beside its name. */
  readonly kind: string
  readonly chosen: boolean
  readonly onOpen: (line: Line) => void
}

/** The field has the keys, so a line takes no focus of its own. */
const Found = memo(function Found({ line, kind, chosen, onOpen }: FoundProps) {
  const { id, label, description, icon: Icon } = line
  return (
    <div
      role="option"
      id={lineId(id)}
      tabIndex={-1}
      aria-selected={chosen}
      aria-description={kind}
      className={classes.line}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(line)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen(line)
      }}
    >
      <Icon size={18} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <div>{label}</div>
        {description !== '' && <div className={classes.beside}>{description}</div>}
      </div>
    </div>
  )
})
