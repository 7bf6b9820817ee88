CREATE TABLE "import_items" (
	"import_id" uuid NOT NULL,
	"entity" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"name" text NOT NULL,
	"action" text NOT NULL,
	"version" text NOT NULL,
	"before" jsonb,
	"undo" text,
	CONSTRAINT "import_items_import_id_entity_entity_id_pk" PRIMARY KEY("import_id","entity","entity_id")
);
--> statement-breakpoint
CREATE TABLE "import_lines" (
	"import_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"position" integer NOT NULL,
	"row" integer,
	"outcome" text NOT NULL,
	"code" text NOT NULL,
	"cell" text,
	"value" text,
	"about" text,
	CONSTRAINT "import_lines_import_id_phase_position_pk" PRIMARY KEY("import_id","phase","position")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"failed_in" text,
	"failure" jsonb,
	"organisation_id" uuid,
	"region_code" text NOT NULL,
	"by_user_id" uuid,
	"file_name" text NOT NULL,
	"file_bytes" integer NOT NULL,
	"file" "bytea",
	"settings" jsonb NOT NULL,
	"reading" jsonb NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"check_counts" jsonb,
	"counts" jsonb,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "imports_bytes" CHECK ("imports"."file_bytes" > 0)
);
--> statement-breakpoint
ALTER TABLE "import_items" ADD CONSTRAINT "import_items_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_lines" ADD CONSTRAINT "import_lines_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_organisation" ON "imports" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "imports_state" ON "imports" USING btree ("state","updated_at");