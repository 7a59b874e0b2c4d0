ALTER TABLE `jst` ADD `nip` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `jst` ADD `street` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `jst` ADD `house` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `jst` ADD `flat` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `jst` ADD `post_code` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `jst` ADD `town` text DEFAULT '' NOT NULL;