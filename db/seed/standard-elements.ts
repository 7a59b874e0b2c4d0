import { recordedElements } from '#db/values/standard.ts'

/** The element that the certificate itself is. */
export const certificateElement = recordedElements.certificate

interface SeededElement {
  readonly text: string
  /** Verified in public sources, and therefore fixed; the others are proposed and may change. */
  readonly verified: boolean
  /** Whether the certificate of implementation waits for it. */
  readonly required: boolean
}

/**
 * The check-list of the standards of investor service as every programme begins with it. The
 * audits and the certificate are elements of the standards too, but the final audit rests on what
 * is required, and the certificate on the audit (a gate of its own): neither can wait for itself.
 */
export const standardElements: readonly SeededElement[] = [
  ...[
    'Zakładka dla inwestora na stronie urzędu',
    'Profesjonalna, opublikowana oferta terenów inwestycyjnych',
    'Przeszkolona kadra kierownicza i przeszkoleni pracownicy',
    'Oferta opisuje infrastrukturę, rynek pracy, opłaty i podatki lokalne, zwolnienia i instytucje współpracujące',
    'Procedury pracy z inwestorem wdrożone lub zmodernizowane',
    'Test jakości obsługi',
    'Oferta w bazie krajowej agencji',
  ].map((text) => ({ text, verified: true, required: true })),
  { text: recordedElements.audits, verified: true, required: false },
  { text: certificateElement, verified: true, required: false },
  ...[
    'Wyznaczony koordynator obsługi inwestora i jego zastępca',
    'Kontakt w języku obcym',
    'Rejestr zapytań inwestorów',
    'Potwierdzenie zapytania w 1 dzień, odpowiedź w 3 dni',
    'Scenariusz wizyty inwestora w terenie',
    'Opieka poinwestycyjna',
    'Terminy przeglądu oferty',
  ].map((text) => ({ text, verified: false, required: false })),
]
