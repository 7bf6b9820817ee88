CREATE TABLE "policy_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"policy_id" text NOT NULL,
	"question" text NOT NULL,
	"answer" text,
	"reason" text NOT NULL,
	"office_name" text NOT NULL,
	"answered_by_id" uuid,
	"answered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "policy_answers" ADD CONSTRAINT "policy_answers_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_answers" ADD CONSTRAINT "policy_answers_answered_by_id_users_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "policy_answers_question" ON "policy_answers" USING btree ("policy_id","question","answered_at");