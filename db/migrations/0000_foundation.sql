CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`login` text NOT NULL,
	`role` text NOT NULL,
	`active` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `change_set` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`account_id` text NOT NULL,
	`author` text NOT NULL,
	`procedure` text NOT NULL,
	`reason` text,
	`records` integer NOT NULL,
	`takes_back` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `change_set_by_time` ON `change_set` (`at`);--> statement-breakpoint
CREATE INDEX `change_set_takes_back` ON `change_set` (`takes_back`);--> statement-breakpoint
CREATE TABLE `record_change` (
	`id` text PRIMARY KEY NOT NULL,
	`change_set_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`table_name` text NOT NULL,
	`record_id` text NOT NULL,
	`action` text NOT NULL,
	`record_version` integer NOT NULL,
	`programme_id` text,
	`jst_id` text,
	`fields` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `record_change_by_set` ON `record_change` (`change_set_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `record_change_by_record` ON `record_change` (`table_name`,`record_id`);--> statement-breakpoint
CREATE INDEX `record_change_by_jst` ON `record_change` (`jst_id`);--> statement-breakpoint
CREATE TABLE `implementation` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`agreement_on` text,
	`agreement_number` text,
	`completed_on` text,
	`ended_on` text,
	`end_reason` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `implementation_by_jst` ON `implementation` (`programme_id`,`jst_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `implementation_agreement_number` ON `implementation` (`programme_id`,`agreement_number`);--> statement-breakpoint
CREATE TABLE `jst` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`powiat_id` text NOT NULL,
	`seat` text NOT NULL,
	`population` integer NOT NULL,
	`medium_town` integer NOT NULL,
	`address` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`website` text NOT NULL,
	FOREIGN KEY (`powiat_id`) REFERENCES `powiat`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `jst_by_powiat` ON `jst` (`powiat_id`);--> statement-breakpoint
CREATE TABLE `jst_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`jst_id` text NOT NULL,
	`name` text NOT NULL,
	`position` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `jst_contact_by_jst` ON `jst_contact` (`jst_id`);--> statement-breakpoint
CREATE TABLE `jst_note` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`author` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `jst_note_by_jst` ON `jst_note` (`jst_id`);--> statement-breakpoint
CREATE TABLE `powiat` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`column` integer NOT NULL,
	`row` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `benchmark` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`target` integer NOT NULL,
	`took_part` integer,
	`implemented` integer,
	`source` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `programme` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`call_number` text NOT NULL,
	`agreement_number` text NOT NULL,
	`department` text NOT NULL,
	`institution` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`value` integer NOT NULL,
	`own_contribution_rate` integer NOT NULL,
	`target_jst` integer NOT NULL,
	`target_medium_towns` integer NOT NULL,
	`target_implementations` integer NOT NULL,
	`target_implementation_medium_towns` integer NOT NULL,
	`proposed` text NOT NULL,
	`is_sample` integer NOT NULL,
	`sample_day` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `programme_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`position` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `programme_contact_by_programme` ON `programme_contact` (`programme_id`);--> statement-breakpoint
CREATE TABLE `stage` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`planned_from` text,
	`planned_to` text,
	`actual_from` text,
	`actual_to` text,
	`proposed` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `stage_by_programme` ON `stage` (`programme_id`);--> statement-breakpoint
CREATE TABLE `stage_deliverable` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`stage_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`text` text NOT NULL,
	`done_on` text,
	FOREIGN KEY (`stage_id`) REFERENCES `stage`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `stage_deliverable_by_stage` ON `stage_deliverable` (`stage_id`);--> statement-breakpoint
CREATE TABLE `recruitment` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`invited_on` text,
	`declared_on` text,
	`agreement_on` text,
	`agreement_number` text,
	`agreement_signatory` text,
	`joined_on` text,
	`withdrawn_on` text,
	`withdrawal_reason` text,
	`replaces_jst_id` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recruitment_attempt` ON `recruitment` (`programme_id`,`jst_id`,`attempt`);--> statement-breakpoint
CREATE UNIQUE INDEX `recruitment_agreement_number` ON `recruitment` (`programme_id`,`agreement_number`);--> statement-breakpoint
CREATE INDEX `recruitment_by_jst` ON `recruitment` (`jst_id`);