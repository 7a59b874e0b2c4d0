import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/Loaded.tsx'
import { DoorView } from './door/DoorView.tsx'
import { useDoorList } from './door/use-door-list.ts'
import { useMarks } from './door/use-marks.ts'

const route = getRouteApi('/szkolenia/$id/obecnosc/$dayId')

/** Marking who came, on the day of a training, for a laptop at the door. */
export function CheckInScreen() {
  const { t } = useTranslation()
  const { dayId } = route.useParams()
  const door = useDoorList(dayId)
  const marks = useMarks(dayId)
  return (
    <Loaded query={door} what={t('attendance.door.what')}>
      {(list) => (
        <Loaded query={marks.query} what={t('attendance.door.what')}>
          {() => <DoorView key={dayId} list={list} marks={marks} />}
        </Loaded>
      )}
    </Loaded>
  )
}
