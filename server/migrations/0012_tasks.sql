CREATE TABLE "conference_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"matter_id" uuid,
	"position" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"public" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conference_matters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"task_id" uuid,
	"clause" text
);
--> statement-breakpoint
CREATE TABLE "conference_meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"policy_id" text,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"place" text NOT NULL,
	"minutes_file_id" uuid,
	"created_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conference_members" (
	"region_code" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "conference_members_region_code_organisation_id_pk" PRIMARY KEY("region_code","organisation_id"),
	CONSTRAINT "conference_members_part" CHECK ("conference_members"."part" in ('convener', 'office', 'member'))
);
--> statement-breakpoint
CREATE TABLE "supervision_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"due_on" date,
	"by_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "supervision_entries_kind" CHECK ("supervision_entries"."kind" in ('note', 'reply', 'insist', 'close'))
);
--> statement-breakpoint
CREATE TABLE "supervision_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"task_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"state" text NOT NULL,
	"due_on" date NOT NULL,
	"written_by_id" uuid,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "supervision_notes_state" CHECK ("supervision_notes"."state" in ('open', 'replied', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "task_evidence" (
	"owner_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"task_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid,
	"url" text,
	"title" text NOT NULL,
	CONSTRAINT "task_evidence_owner_id_position_pk" PRIMARY KEY("owner_id","position"),
	CONSTRAINT "task_evidence_one" CHECK (("task_evidence"."record_id" is null) <> ("task_evidence"."url" is null))
);
--> statement-breakpoint
CREATE TABLE "task_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"uploaded_by_id" uuid,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_parties" (
	"task_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "task_parties_task_id_position_organisation_id_pk" PRIMARY KEY("task_id","position","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "task_reminders" (
	"owner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"due_on" date NOT NULL,
	"days_before" integer NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "task_reminders_owner_id_kind_due_on_days_before_pk" PRIMARY KEY("owner_id","kind","due_on","days_before")
);
--> statement-breakpoint
CREATE TABLE "task_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"task_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reported_by_id" uuid,
	"reported_at" timestamp with time zone NOT NULL,
	"period" text NOT NULL,
	"text" text NOT NULL,
	"percent" integer,
	"milestone" text,
	"complete" boolean NOT NULL,
	"corrects" uuid,
	"state" text NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "task_reports_state" CHECK ("task_reports"."state" in ('waiting', 'confirmed', 'returned')),
	CONSTRAINT "task_reports_percent" CHECK ("task_reports"."percent" between 0 and 100),
	CONSTRAINT "task_reports_decided" CHECK (("task_reports"."state" = 'waiting') = ("task_reports"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "task_units" (
	"task_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "task_units_task_id_position_pk" PRIMARY KEY("task_id","position")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"policy_id" text,
	"item_id" text,
	"parent_id" uuid,
	"region_code" text NOT NULL,
	"clause" text,
	"statement" text NOT NULL,
	"starts_on" date NOT NULL,
	"due_on" date,
	"state" text NOT NULL,
	"closed_at" timestamp with time zone,
	"created_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tasks_source" CHECK ("tasks"."source" in ('policy', 'district', 'decision')),
	CONSTRAINT "tasks_state" CHECK ("tasks"."state" in ('open', 'done', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "unit_mappings" (
	"region_code" text NOT NULL,
	"name" text NOT NULL,
	"organisation_ids" uuid[] NOT NULL,
	"set_by_id" uuid,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unit_mappings_region_code_name_pk" PRIMARY KEY("region_code","name")
);
--> statement-breakpoint
ALTER TABLE "conference_decisions" ADD CONSTRAINT "conference_decisions_meeting_id_conference_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."conference_meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_decisions" ADD CONSTRAINT "conference_decisions_matter_id_conference_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."conference_matters"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_decisions" ADD CONSTRAINT "conference_decisions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_decisions" ADD CONSTRAINT "conference_decisions_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_matters" ADD CONSTRAINT "conference_matters_meeting_id_conference_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."conference_meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_matters" ADD CONSTRAINT "conference_matters_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_meetings" ADD CONSTRAINT "conference_meetings_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_meetings" ADD CONSTRAINT "conference_meetings_minutes_file_id_task_files_id_fk" FOREIGN KEY ("minutes_file_id") REFERENCES "public"."task_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_meetings" ADD CONSTRAINT "conference_meetings_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference_members" ADD CONSTRAINT "conference_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_entries" ADD CONSTRAINT "supervision_entries_note_id_supervision_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."supervision_notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_entries" ADD CONSTRAINT "supervision_entries_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_notes" ADD CONSTRAINT "supervision_notes_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_notes" ADD CONSTRAINT "supervision_notes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_notes" ADD CONSTRAINT "supervision_notes_written_by_id_users_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_evidence" ADD CONSTRAINT "task_evidence_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_uploaded_by_id_users_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_parties" ADD CONSTRAINT "task_parties_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_parties" ADD CONSTRAINT "task_parties_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_reports" ADD CONSTRAINT "task_reports_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_reports" ADD CONSTRAINT "task_reports_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_reports" ADD CONSTRAINT "task_reports_reported_by_id_users_id_fk" FOREIGN KEY ("reported_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_reports" ADD CONSTRAINT "task_reports_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_units" ADD CONSTRAINT "task_units_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mappings" ADD CONSTRAINT "unit_mappings_set_by_id_users_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conference_decisions_of" ON "conference_decisions" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "conference_matters_of" ON "conference_matters" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "conference_meetings_region" ON "conference_meetings" USING btree ("region_code","held_on");--> statement-breakpoint
CREATE INDEX "supervision_entries_of" ON "supervision_entries" USING btree ("note_id","at");--> statement-breakpoint
CREATE INDEX "supervision_notes_of" ON "supervision_notes" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "supervision_notes_task" ON "supervision_notes" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "task_evidence_record" ON "task_evidence" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "task_parties_of" ON "task_parties" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "task_reports_of" ON "task_reports" USING btree ("task_id","reported_at");--> statement-breakpoint
CREATE UNIQUE INDEX "task_reports_corrects" ON "task_reports" USING btree ("corrects");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_item" ON "tasks" USING btree ("policy_id","item_id");--> statement-breakpoint
CREATE INDEX "tasks_parent" ON "tasks" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "tasks_region" ON "tasks" USING btree ("region_code");