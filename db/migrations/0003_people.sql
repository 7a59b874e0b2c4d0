CREATE TABLE `opening_report` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text,
	`contractor_id` text,
	`ordered_on` text,
	`due_on` text,
	`received_on` text,
	`accepted_on` text,
	`remarks` text NOT NULL,
	`file_name` text,
	`file_type` text,
	`file_size` integer,
	`file_sha256` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contractor_id`) REFERENCES `contractor`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `opening_report_once` ON `opening_report` (`programme_id`,`jst_id`);--> statement-breakpoint
CREATE TABLE `study_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`region` text NOT NULL,
	`host` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`purpose` text NOT NULL,
	`document_id` text,
	`report_on` text,
	`report` text NOT NULL,
	`file_name` text,
	`file_type` text,
	`file_size` integer,
	`file_sha256` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `expense_document`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `study_visit_by_programme` ON `study_visit` (`programme_id`,`from`);--> statement-breakpoint
CREATE TABLE `study_visit_person` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`visit_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `study_visit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `study_visit_person_once` ON `study_visit_person` (`visit_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`panel` text NOT NULL,
	`function` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`searchable` text NOT NULL,
	`sex` text,
	`pesel` text,
	`no_pesel` integer NOT NULL,
	`age_at_entry` integer,
	`education` text,
	`street` text NOT NULL,
	`house` text NOT NULL,
	`flat` text NOT NULL,
	`post_code` text NOT NULL,
	`town` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`labour_status` text,
	`occupation` text NOT NULL,
	`employer` text NOT NULL,
	`minority` text,
	`homelessness` text,
	`disability` text,
	`disadvantage` text,
	`named_on` text NOT NULL,
	`left_on` text,
	`leave_reason` text NOT NULL,
	`situation_on_leaving` text NOT NULL,
	`result` text NOT NULL,
	`result_on` text,
	`replaces_id` text,
	`merged_into_id` text,
	`clause_id` text,
	`clause_given_on` text,
	`hold_reason` text NOT NULL,
	`pseudonymised_on` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clause_id`) REFERENCES `information_clause`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_by_jst` ON `person` (`programme_id`,`jst_id`,`panel`);--> statement-breakpoint
CREATE INDEX `person_by_pesel` ON `person` (`pesel`);--> statement-breakpoint
CREATE INDEX `person_by_name` ON `person` (`programme_id`,`searchable`);--> statement-breakpoint
CREATE TABLE `person_key` (
	`person_id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `person_view` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`person_id` text NOT NULL,
	`on` text NOT NULL,
	`fields` text NOT NULL,
	`purpose` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_view_by_person` ON `person_view` (`person_id`);--> statement-breakpoint
CREATE TABLE `information_clause` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`valid_from` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `information_clause_ordinal` ON `information_clause` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `privacy_breach` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`noticed_at` text NOT NULL,
	`happened` text NOT NULL,
	`people` integer NOT NULL,
	`measures` text NOT NULL,
	`reported_at` text,
	`not_reported_reason` text NOT NULL,
	`people_told_on` text,
	`closed_on` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `privacy_breach_by_programme` ON `privacy_breach` (`programme_id`,`noticed_at`);--> statement-breakpoint
CREATE TABLE `privacy_request` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`person_id` text,
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`received_on` text NOT NULL,
	`extended_to` text,
	`extension_reason` text NOT NULL,
	`answered_on` text,
	`outcome` text,
	`answer` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `privacy_request_by_programme` ON `privacy_request` (`programme_id`,`received_on`);--> statement-breakpoint
CREATE TABLE `privacy_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`retain_until` text,
	`retention_basis` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `privacy_rules_by_programme` ON `privacy_rules` (`programme_id`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`training_day_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`training_day_id`) REFERENCES `training_day`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_once` ON `attendance` (`training_day_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `attendance_by_person` ON `attendance` (`person_id`);--> statement-breakpoint
CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`number` text NOT NULL,
	`training_id` text NOT NULL,
	`person_id` text NOT NULL,
	`printed_name` text NOT NULL,
	`printed_jst` text NOT NULL,
	`issued_on` text NOT NULL,
	`attended` integer NOT NULL,
	`held` integer NOT NULL,
	`reissue_of_id` text,
	`annulled_on` text,
	`annul_reason` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_ordinal` ON `certificate` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_number` ON `certificate` (`programme_id`,`number`);--> statement-breakpoint
CREATE INDEX `certificate_by_training` ON `certificate` (`training_id`);--> statement-breakpoint
CREATE INDEX `certificate_by_person` ON `certificate` (`person_id`);--> statement-breakpoint
CREATE TABLE `training` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`series_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`panel` text NOT NULL,
	`subject` text NOT NULL,
	`form` text NOT NULL,
	`place` text NOT NULL,
	`trainer` text NOT NULL,
	`materials` text NOT NULL,
	`capacity` integer NOT NULL,
	`last_for_managers` integer NOT NULL,
	`cancelled_on` text,
	`cancel_reason` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `training_series`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `training_by_programme` ON `training` (`programme_id`,`series_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `training_day` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`training_id` text NOT NULL,
	`on` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`minutes` integer NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `training_day_once` ON `training_day` (`training_id`,`on`);--> statement-breakpoint
CREATE TABLE `training_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`training_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`invited_on` text NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `training_invitation_once` ON `training_invitation` (`training_id`,`jst_id`);--> statement-breakpoint
CREATE TABLE `training_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`attendance_rate` integer NOT NULL,
	`certificate_pattern` text NOT NULL,
	`signatory` text NOT NULL,
	`proposed` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `training_rules_by_programme` ON `training_rules` (`programme_id`);--> statement-breakpoint
CREATE TABLE `training_series` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`panel` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `training_series_by_programme` ON `training_series` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `training_signup` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`training_id` text NOT NULL,
	`person_id` text NOT NULL,
	`applied_at` text NOT NULL,
	`ordinal` integer NOT NULL,
	`withdrawn_at` text,
	`withdraw_reason` text NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `training_signup_by_training` ON `training_signup` (`training_id`,`applied_at`,`ordinal`);--> statement-breakpoint
CREATE INDEX `training_signup_by_person` ON `training_signup` (`person_id`);--> statement-breakpoint
ALTER TABLE `budget_transfer` ADD `verdict` text;--> statement-breakpoint
ALTER TABLE `claim` ADD `income` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `claim` ADD `income_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `claim` ADD `returned` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `claim` ADD `returned_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `programme` ADD `buyer_nip` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- Income and returned money are frozen with the rest of a submitted claim.
DROP TRIGGER `claim_frozen`;
--> statement-breakpoint
CREATE TRIGGER `claim_frozen` BEFORE UPDATE ON `claim`
WHEN OLD.`state` <> 'draft' AND NEW.`state` <> 'draft'
  AND (OLD.`kinds`, OLD.`from`, OLD.`to`, OLD.`progress`, OLD.`indicators`, OLD.`problems`, OLD.`plan`, OLD.`advance_requested`, OLD.`income`, OLD.`income_note`, OLD.`returned`, OLD.`returned_note`, OLD.`indirect_rate`, OLD.`totals`)
  IS NOT (NEW.`kinds`, NEW.`from`, NEW.`to`, NEW.`progress`, NEW.`indicators`, NEW.`problems`, NEW.`plan`, NEW.`advance_requested`, NEW.`income`, NEW.`income_note`, NEW.`returned`, NEW.`returned_note`, NEW.`indirect_rate`, NEW.`totals`)
BEGIN SELECT RAISE(ABORT, 'a submitted claim never changes'); END;
--> statement-breakpoint
-- The number of a certificate is used once, whatever becomes of the certificate; the person may
-- change, when two records turn out to be of one.
CREATE TRIGGER `certificate_kept` BEFORE DELETE ON `certificate`
BEGIN SELECT RAISE(ABORT, 'a certificate never goes'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_number_kept` BEFORE UPDATE ON `certificate`
WHEN (OLD.`ordinal`, OLD.`number`, OLD.`training_id`, OLD.`issued_on`)
  IS NOT (NEW.`ordinal`, NEW.`number`, NEW.`training_id`, NEW.`issued_on`)
BEGIN SELECT RAISE(ABORT, 'a certificate keeps its number'); END;
--> statement-breakpoint
-- A clause that somebody was given stays as it was given.
CREATE TRIGGER `information_clause_given_no_update` BEFORE UPDATE ON `information_clause`
WHEN EXISTS (SELECT 1 FROM `person` WHERE `clause_id` = OLD.`id`)
BEGIN SELECT RAISE(ABORT, 'a clause that was given never changes'); END;
--> statement-breakpoint
-- Programmes that were there before the trainings get the rules.
INSERT INTO `training_rules` (`id`, `version`, `programme_id`, `attendance_rate`, `certificate_pattern`, `signatory`, `proposed`)
SELECT lower(hex(randomblob(16))), 1, `id`, 8000, 'SOI/{n}/{year}', '', '["attendanceRate","certificatePattern"]' FROM `programme`;
--> statement-breakpoint
INSERT INTO `privacy_rules` (`id`, `version`, `programme_id`, `retain_until`, `retention_basis`)
SELECT lower(hex(randomblob(16))), 1, `id`, NULL, '' FROM `programme`;
--> statement-breakpoint
-- The documents of a cost line without a look at their parts.
CREATE INDEX `expense_line_by_line` ON `expense_line` (`line_id`,`document_id`);
