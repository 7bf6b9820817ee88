CREATE TABLE "reported_figures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"metric" text NOT NULL,
	"value" numeric(24, 6) NOT NULL,
	"as_of" date NOT NULL,
	"evidence" text NOT NULL,
	"organisation_id" uuid,
	"unit_name" text NOT NULL,
	"reported_by_id" uuid,
	"reported_at" timestamp with time zone NOT NULL,
	"withdrawn_by_id" uuid,
	"withdrawn_at" timestamp with time zone,
	"demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reported_figures" ADD CONSTRAINT "reported_figures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reported_figures" ADD CONSTRAINT "reported_figures_reported_by_id_users_id_fk" FOREIGN KEY ("reported_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reported_figures" ADD CONSTRAINT "reported_figures_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reported_figures_metric" ON "reported_figures" USING btree ("region_code","metric","as_of");