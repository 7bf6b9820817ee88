CREATE TABLE "organisation_facts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"code" text NOT NULL,
	"value" text NOT NULL,
	"as_of" date NOT NULL,
	"evidence" text,
	"source" text NOT NULL,
	"unit_name" text NOT NULL,
	"given_by_id" uuid,
	"given_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "organisation_facts" ADD CONSTRAINT "organisation_facts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_facts" ADD CONSTRAINT "organisation_facts_given_by_id_users_id_fk" FOREIGN KEY ("given_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_facts_current" ON "organisation_facts" USING btree ("organisation_id","code") WHERE "organisation_facts"."replaced_at" is null;--> statement-breakpoint
CREATE INDEX "organisation_facts_organisation" ON "organisation_facts" USING btree ("organisation_id");