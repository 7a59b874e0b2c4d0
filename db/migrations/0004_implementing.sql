CREATE TABLE `deliverable` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`contractor_id` text,
	`ordered_on` text NOT NULL,
	`due_on` text,
	`started_on` text,
	`received_on` text,
	`delivered_on` text,
	`acceptance` text NOT NULL,
	`file_name` text,
	`file_type` text,
	`file_size` integer,
	`file_sha256` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contractor_id`) REFERENCES `contractor`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deliverable_once` ON `deliverable` (`programme_id`,`jst_id`,`kind`,`language`);--> statement-breakpoint
CREATE TABLE `implementation_certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`printed_jst` text NOT NULL,
	`received_by` text NOT NULL,
	`annulled_on` text,
	`annul_reason` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `implementation_certificate_ordinal` ON `implementation_certificate` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `implementation_certificate_number` ON `implementation_certificate` (`programme_id`,`number`);--> statement-breakpoint
CREATE INDEX `implementation_certificate_by_jst` ON `implementation_certificate` (`programme_id`,`jst_id`);--> statement-breakpoint
CREATE TABLE `implementing_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`languages` text NOT NULL,
	`certificate_pattern` text NOT NULL,
	`signatory` text NOT NULL,
	`proposed` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `implementing_rules_by_programme` ON `implementing_rules` (`programme_id`);--> statement-breakpoint
CREATE TABLE `standard_audit` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`phase` text NOT NULL,
	`made_on` text NOT NULL,
	`made_by` text NOT NULL,
	`summary` text NOT NULL,
	`accepted_on` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `standard_audit_once` ON `standard_audit` (`programme_id`,`jst_id`,`phase`);--> statement-breakpoint
CREATE TABLE `standard_check` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`element_id` text NOT NULL,
	`phase` text NOT NULL,
	`answer` text NOT NULL,
	`checked_on` text NOT NULL,
	`link` text NOT NULL,
	`note` text NOT NULL,
	`file_name` text,
	`file_type` text,
	`file_size` integer,
	`file_sha256` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`element_id`) REFERENCES `standard_element`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `standard_check_once` ON `standard_check` (`jst_id`,`element_id`,`phase`,`programme_id`);--> statement-breakpoint
CREATE TABLE `standard_element` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`text` text NOT NULL,
	`verified` integer NOT NULL,
	`required` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `standard_element_by_programme` ON `standard_element` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `survey_criterion` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`subject` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`most` integer NOT NULL,
	`weight` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `survey_criterion_by_programme` ON `survey_criterion` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `survey_score` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`phase` text NOT NULL,
	`assessor` text NOT NULL,
	`points` integer NOT NULL,
	`given_on` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `survey_criterion`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_score_once` ON `survey_score` (`criterion_id`,`jst_id`,`phase`,`assessor`);--> statement-breakpoint
CREATE INDEX `survey_score_by_phase` ON `survey_score` (`programme_id`,`phase`);--> statement-breakpoint
CREATE TABLE `mentor` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`account_id` text,
	`active` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentor_by_programme` ON `mentor` (`programme_id`);--> statement-breakpoint
CREATE TABLE `mentor_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`handover` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentor_assignment_by_jst` ON `mentor_assignment` (`programme_id`,`jst_id`,`from`);--> statement-breakpoint
CREATE INDEX `mentor_assignment_by_mentor` ON `mentor_assignment` (`mentor_id`);--> statement-breakpoint
CREATE TABLE `mentor_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`planned_on` text NOT NULL,
	`planned_at` text,
	`place` text NOT NULL,
	`held_on` text,
	`cancelled_on` text,
	`cancel_reason` text NOT NULL,
	`participants` text NOT NULL,
	`findings` text NOT NULL,
	`document_id` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `expense_document`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentor_visit_by_jst` ON `mentor_visit` (`programme_id`,`jst_id`,`planned_on`);--> statement-breakpoint
CREATE INDEX `mentor_visit_by_day` ON `mentor_visit` (`programme_id`,`planned_on`);--> statement-breakpoint
CREATE TABLE `visit_step` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`visit_id` text NOT NULL,
	`text` text NOT NULL,
	`owner` text NOT NULL,
	`due_on` text,
	`done_on` text,
	FOREIGN KEY (`visit_id`) REFERENCES `mentor_visit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `visit_step_by_visit` ON `visit_step` (`visit_id`);--> statement-breakpoint
CREATE TABLE `implementation_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`goals` text NOT NULL,
	`accepted_on` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `implementation_plan_by_jst` ON `implementation_plan` (`programme_id`,`jst_id`);--> statement-breakpoint
CREATE TABLE `implementation_task` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`plan_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`text` text NOT NULL,
	`due_on` text,
	`done_on` text,
	`responsible_jst` text NOT NULL,
	`responsible_office` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `implementation_plan`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `implementation_task_by_plan` ON `implementation_task` (`plan_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `mentor_opinion` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`summary` text NOT NULL,
	`recommendation` text,
	`grounds` text NOT NULL,
	`condition` text NOT NULL,
	`given_on` text,
	`given_by` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mentor_opinion_by_jst` ON `mentor_opinion` (`programme_id`,`jst_id`);--> statement-breakpoint
CREATE TABLE `ranking_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`places` integer NOT NULL,
	`medium_places` integer NOT NULL,
	`weight` text NOT NULL,
	`keep_reserved` integer NOT NULL,
	`proposed` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ranking_rules_by_programme` ON `ranking_rules` (`programme_id`);--> statement-breakpoint
CREATE TABLE `volunteer_annex` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`list_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`number` text NOT NULL,
	`on` text NOT NULL,
	`withdrawn_jst_id` text NOT NULL,
	`reason` text NOT NULL,
	`moved_up` text NOT NULL,
	FOREIGN KEY (`list_id`) REFERENCES `volunteer_list`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_annex_ordinal` ON `volunteer_annex` (`list_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `volunteer_application` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`applied_at` text NOT NULL,
	`channel` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` text NOT NULL,
	`late_reason` text NOT NULL,
	`withdrawn_on` text,
	`withdraw_reason` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_application_ordinal` ON `volunteer_application` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `volunteer_application_by_jst` ON `volunteer_application` (`programme_id`,`jst_id`);--> statement-breakpoint
CREATE TABLE `volunteer_list` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`number` text NOT NULL,
	`approved_on` text NOT NULL,
	`committee` text NOT NULL,
	`rules` text NOT NULL,
	`rows` text NOT NULL,
	`remarks` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_list_by_programme` ON `volunteer_list` (`programme_id`);--> statement-breakpoint
-- What the committee approved stays as it was approved.
CREATE TRIGGER `volunteer_list_no_update` BEFORE UPDATE ON `volunteer_list`
BEGIN SELECT RAISE(ABORT, 'an approved list never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_list_no_delete` BEFORE DELETE ON `volunteer_list`
BEGIN SELECT RAISE(ABORT, 'an approved list never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_annex_no_update` BEFORE UPDATE ON `volunteer_annex`
BEGIN SELECT RAISE(ABORT, 'an annex never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_annex_no_delete` BEFORE DELETE ON `volunteer_annex`
BEGIN SELECT RAISE(ABORT, 'an annex never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `implementation_certificate_kept` BEFORE DELETE ON `implementation_certificate`
BEGIN SELECT RAISE(ABORT, 'a certificate never goes'); END;
--> statement-breakpoint
CREATE TRIGGER `implementation_certificate_number_kept` BEFORE UPDATE ON `implementation_certificate`
WHEN (OLD.`ordinal`, OLD.`number`, OLD.`jst_id`, OLD.`issued_on`)
  IS NOT (NEW.`ordinal`, NEW.`number`, NEW.`jst_id`, NEW.`issued_on`)
BEGIN SELECT RAISE(ABORT, 'a certificate keeps its number'); END;
--> statement-breakpoint
-- Programmes that were there before get the rules and the check-list.
INSERT INTO `ranking_rules` (`id`, `version`, `programme_id`, `places`, `medium_places`, `weight`, `keep_reserved`, `proposed`)
SELECT lower(hex(randomblob(16))), 1, `id`, `target_implementations`, `target_implementation_medium_towns`, 'recommendedFirst', 1, '["weight","keepReserved"]' FROM `programme`;
--> statement-breakpoint
INSERT INTO `implementing_rules` (`id`, `version`, `programme_id`, `languages`, `certificate_pattern`, `signatory`, `proposed`)
SELECT lower(hex(randomblob(16))), 1, `id`, '["pl","en","de"]', 'SOI-W/{n}/{year}', '', '["languages","certificatePattern"]' FROM `programme`;
--> statement-breakpoint
INSERT INTO `standard_element` (`id`, `version`, `programme_id`, `ordinal`, `text`, `verified`, `required`)
WITH `element` (`ordinal`, `text`, `verified`) AS (VALUES
  (1, 'Zakładka dla inwestora na stronie urzędu', 1),
  (2, 'Profesjonalna, opublikowana oferta terenów inwestycyjnych', 1),
  (3, 'Przeszkolona kadra kierownicza i przeszkoleni pracownicy', 1),
  (4, 'Oferta opisuje infrastrukturę, rynek pracy, opłaty i podatki lokalne, zwolnienia i instytucje współpracujące', 1),
  (5, 'Audyt otwarcia i audyt końcowy', 1),
  (6, 'Procedury pracy z inwestorem wdrożone lub zmodernizowane', 1),
  (7, 'Test jakości obsługi', 1),
  (8, 'Oferta w bazie krajowej agencji', 1),
  (9, 'Certyfikat', 1),
  (10, 'Wyznaczony koordynator obsługi inwestora i jego zastępca', 0),
  (11, 'Kontakt w języku obcym', 0),
  (12, 'Rejestr zapytań inwestorów', 0),
  (13, 'Potwierdzenie zapytania w 1 dzień, odpowiedź w 3 dni', 0),
  (14, 'Scenariusz wizyty inwestora w terenie', 0),
  (15, 'Opieka poinwestycyjna', 0),
  (16, 'Terminy przeglądu oferty', 0))
SELECT lower(hex(randomblob(16))), 1, `programme`.`id`, `element`.`ordinal`, `element`.`text`, `element`.`verified`, `element`.`verified`
FROM `programme` CROSS JOIN `element`;
