import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ProtocolWord, protocolWords } from '#electron/contract/volunteer-schemas.ts'
import { client } from '../../api.ts'
import { useLanguage } from '../../app/language.ts'
import { useOffice } from '../../app/office.ts'
import { saveFile } from '../../ui/save-file.ts'
import { fullName } from '../jst/full-name.ts'
import { useTraceWords } from './trace-words.ts'
import type { VolunteerList } from './volunteer.ts'

/** The protocol in the words of the screen, and its PDF; a preview says that it is one. */
export function useProtocol(list: VolunteerList) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { id } = useOffice().programme
  const words = useTraceWords(list.rows)
  const asked = () => {
    const written = Object.fromEntries(
      protocolWords.map((word) => [word, t(`volunteer.protocol.${word}`)]),
    ) as Record<ProtocolWord, string>
    const title = list.approved === null ? t('volunteer.protocol.preview') : written.title
    const reasons = list.rows.map(
      ({ ranked }) => [ranked.jstId, ranked.trace.map(words.sentence)] as const,
    )
    const raised = list.annexes.flatMap(({ movedUp }) =>
      movedUp.map(
        ({ teryt, trace, ...jst }) =>
          [`annex:${teryt}`, [`${fullName(t, jst)}: ${words.sentence(trace)}`]] as const,
      ),
    )
    return {
      programmeId: id,
      language,
      words: { ...written, title },
      names: Object.fromEntries(
        list.rows.map(({ ranked, kind }) => [
          ranked.jstId,
          fullName(t, { name: ranked.name, kind }),
        ]),
      ),
      sentences: Object.fromEntries([...reasons, ...raised]),
      rules: [...words.rules(list.rules)],
    }
  }
  const print = useMutation({
    mutationFn: () => client.volunteer.protocol(asked()),
    onSuccess: saveFile,
  })
  return { asked, print }
}
