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
-- Programmes that were there before get the rules.
INSERT INTO `ranking_rules` (`id`, `version`, `programme_id`, `places`, `medium_places`, `weight`, `keep_reserved`, `proposed`)
SELECT lower(hex(randomblob(16))), 1, `id`, `target_implementations`, `target_implementation_medium_towns`, 'recommendedFirst', 1, '["weight","keepReserved"]' FROM `programme`;
