/**
 * The check-list of the standards of investor service as every programme begins with it: the
 * elements verified in public sources, then those that are proposed and may be changed.
 */
export const standardElements: readonly { readonly text: string; readonly verified: boolean }[] = [
  ...[
    'Zakładka dla inwestora na stronie urzędu',
    'Profesjonalna, opublikowana oferta terenów inwestycyjnych',
    'Przeszkolona kadra kierownicza i przeszkoleni pracownicy',
    'Oferta opisuje infrastrukturę, rynek pracy, opłaty i podatki lokalne, zwolnienia i instytucje współpracujące',
    'Audyt otwarcia i audyt końcowy',
    'Procedury pracy z inwestorem wdrożone lub zmodernizowane',
    'Test jakości obsługi',
    'Oferta w bazie krajowej agencji',
    'Certyfikat',
  ].map((text) => ({ text, verified: true })),
  ...[
    'Wyznaczony koordynator obsługi inwestora i jego zastępca',
    'Kontakt w języku obcym',
    'Rejestr zapytań inwestorów',
    'Potwierdzenie zapytania w 1 dzień, odpowiedź w 3 dni',
    'Scenariusz wizyty inwestora w terenie',
    'Opieka poinwestycyjna',
    'Terminy przeglądu oferty',
  ].map((text) => ({ text, verified: false })),
]
