CREATE TABLE "introduction_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"side" text NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "introduction_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"step" text NOT NULL,
	"side" text,
	"by_user_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "introductions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"listing_id" uuid NOT NULL,
	"invitee_organisation_id" uuid NOT NULL,
	"inviter_organisation_id" uuid,
	"inviter_person_id" uuid,
	"context_listing_id" uuid,
	"source" text NOT NULL,
	"message" text NOT NULL,
	"invited_by_id" uuid,
	"answered_by_id" uuid,
	"invited_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"decline_reason" text,
	"decline_note" text,
	"agreement" text,
	"agreement_version" integer DEFAULT 0 NOT NULL,
	"proposed_by" text,
	"proposed_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"result" text,
	"result_note" text,
	"waiting_for" text,
	"last_activity_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "introductions_two_parties" CHECK ("introductions"."inviter_organisation_id" is distinct from "introductions"."invitee_organisation_id"),
	CONSTRAINT "introductions_one_inviter" CHECK ("introductions"."inviter_organisation_id" is null or "introductions"."inviter_person_id" is null),
	CONSTRAINT "introductions_answered" CHECK ("introductions"."state" not in ('accepted', 'agreed', 'ended', 'declined') or "introductions"."answered_at" is not null),
	CONSTRAINT "introductions_ended" CHECK (("introductions"."state" = 'ended') = ("introductions"."result" is not null)),
	CONSTRAINT "introductions_agreed" CHECK ("introductions"."state" <> 'agreed' or "introductions"."confirmed_at" is not null),
	CONSTRAINT "introductions_open" CHECK (("introductions"."closed_at" is null) = (state in ('invited', 'accepted', 'agreed')))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"link" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mail_outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "introduction_messages" ADD CONSTRAINT "introduction_messages_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_messages" ADD CONSTRAINT "introduction_messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_steps" ADD CONSTRAINT "introduction_steps_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_steps" ADD CONSTRAINT "introduction_steps_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_invitee_organisation_id_organisations_id_fk" FOREIGN KEY ("invitee_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_inviter_organisation_id_organisations_id_fk" FOREIGN KEY ("inviter_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_inviter_person_id_users_id_fk" FOREIGN KEY ("inviter_person_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_context_listing_id_listings_id_fk" FOREIGN KEY ("context_listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_invited_by_id_users_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_answered_by_id_users_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "introduction_messages_of" ON "introduction_messages" USING btree ("introduction_id","at");--> statement-breakpoint
CREATE INDEX "introduction_steps_of" ON "introduction_steps" USING btree ("introduction_id","at");--> statement-breakpoint
CREATE INDEX "introductions_invitee" ON "introductions" USING btree ("invitee_organisation_id","invited_at");--> statement-breakpoint
CREATE INDEX "introductions_inviter" ON "introductions" USING btree ("inviter_organisation_id","invited_at");--> statement-breakpoint
CREATE INDEX "introductions_person" ON "introductions" USING btree ("inviter_person_id","invited_at");--> statement-breakpoint
CREATE INDEX "introductions_listing" ON "introductions" USING btree ("listing_id","invited_at");--> statement-breakpoint
CREATE INDEX "introductions_silent" ON "introductions" USING btree ("last_activity_at") WHERE state in ('invited', 'accepted', 'agreed');--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_one_open" ON "introductions" USING btree ("listing_id","inviter_organisation_id") WHERE state in ('invited', 'accepted', 'agreed');--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_one_open_person" ON "introductions" USING btree ("listing_id","inviter_person_id") WHERE state in ('invited', 'accepted', 'agreed');--> statement-breakpoint
CREATE INDEX "notifications_of" ON "notifications" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_unread" ON "notifications" USING btree ("user_id","kind","link") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "mail_outbox_due" ON "mail_outbox" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;