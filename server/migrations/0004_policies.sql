CREATE TABLE "policies" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"number" text,
	"issuer" text,
	"issued_on" date,
	"effective_on" date,
	"region_code" text NOT NULL,
	"state" text NOT NULL,
	"active_from" date,
	"supersedes" text,
	"supervision" jsonb,
	"sha256" text NOT NULL,
	"file_name" text,
	"file" "bytea",
	"encoding" text,
	"body" text,
	"warnings" jsonb NOT NULL,
	"created_by_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "policies_active_from" CHECK ("policies"."state" <> 'active' or "policies"."active_from" is not null),
	CONSTRAINT "policies_whole_text" CHECK (("policies"."file" is null) = ("policies"."body" is null))
);
--> statement-breakpoint
CREATE TABLE "policy_clauses" (
	"policy_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"level" integer NOT NULL,
	"parent" text,
	"heading" text NOT NULL,
	"span_start" integer,
	"span_end" integer,
	CONSTRAINT "policy_clauses_policy_id_id_pk" PRIMARY KEY("policy_id","id")
);
--> statement-breakpoint
CREATE TABLE "policy_items" (
	"policy_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"clause" text,
	"span_start" integer,
	"span_end" integer,
	"statement" text NOT NULL,
	"facts" jsonb NOT NULL,
	"decision" text NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "policy_items_policy_id_id_pk" PRIMARY KEY("policy_id","id"),
	CONSTRAINT "policy_items_kind" CHECK ("policy_items"."kind" in ('task', 'rule'))
);
--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_clauses" ADD CONSTRAINT "policy_clauses_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_items" ADD CONSTRAINT "policy_items_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_items" ADD CONSTRAINT "policy_items_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "policies_file" ON "policies" USING btree ("sha256");