import type { RouteObject } from 'react-router';
import { notFound } from '../api/problem.ts';
import { AccountPage } from '../features/account/account-page.tsx';
import { CodeSignInPage } from '../features/account/code-sign-in-page.tsx';
import { ConfirmEmailPage } from '../features/account/confirm-email-page.tsx';
import { ForgotPasswordPage } from '../features/account/forgot-password-page.tsx';
import { loadAccount, loadLocks } from '../features/account/load-account.ts';
import { loadWays } from '../features/account/load-ways.ts';
import { LocksPage } from '../features/account/locks-page.tsx';
import { ResetPasswordPage } from '../features/account/reset-password-page.tsx';
import { SignInPage } from '../features/accounts/sign-in-page.tsx';
import { SignUpPage } from '../features/accounts/sign-up-page.tsx';
import { ComplaintFormPage } from '../features/complaints/complaint-form-page.tsx';
import { ComplaintPage } from '../features/complaints/complaint-page.tsx';
import { ComplaintsPage } from '../features/complaints/complaints-page.tsx';
import { loadComplaint, loadComplaintForm, loadComplaints } from '../features/complaints/load-complaints.ts';
import { loadMeeting, loadMeetings, loadPublicDecisions } from '../features/conferences/load-conferences.ts';
import { MeetingPage } from '../features/conferences/meeting-page.tsx';
import { MeetingsPage } from '../features/conferences/meetings-page.tsx';
import { PublicDecisionsPage } from '../features/conferences/public-decisions-page.tsx';
import { ConsoleLayout } from '../features/console/console-layout.tsx';
import { CONSOLE_ROUTE, ConsolePage } from '../features/console/console-page.tsx';
import {
  loadConsole,
  loadOverseen,
  loadQueue,
  loadRegistrationReview,
} from '../features/console/load-console.ts';
import { OverseenPage } from '../features/console/overseen-page.tsx';
import { QueuePage } from '../features/console/queue-page.tsx';
import { RegistrationReviewPage } from '../features/console/registration-review-page.tsx';
import { EditorPage } from '../features/editor/editor-page.tsx';
import { loadEditor } from '../features/editor/load-editor.ts';
import { ExposurePage } from '../features/exposure/exposure-page.tsx';
import { loadExposure } from '../features/exposure/load-exposure.ts';
import { ImportPage } from '../features/imports/import-page.tsx';
import { ImportsPage } from '../features/imports/imports-page.tsx';
import { loadImport, loadImports } from '../features/imports/load-imports.ts';
import { IntroductionPage } from '../features/introductions/introduction-page.tsx';
import { IntroductionsPage } from '../features/introductions/introductions-page.tsx';
import { InvitationPage } from '../features/introductions/invitation-page.tsx';
import {
  loadIntroduction,
  loadIntroductions,
  loadInvitation,
} from '../features/introductions/load-introductions.ts';
import { ListingPage } from '../features/listings/listing-page.tsx';
import { loadListing } from '../features/listings/load-listing.ts';
import { loadSearch } from '../features/listings/load-search.ts';
import { SearchPage } from '../features/listings/search-page.tsx';
import { InvitationPage as MemberInvitationPage } from '../features/memberships/invitation-page.tsx';
import { JoinPage } from '../features/memberships/join-page.tsx';
import { JoinQueuePage } from '../features/memberships/join-queue-page.tsx';
import { loadJoin, loadJoinQueue, loadMyJoining } from '../features/memberships/load-joining.ts';
import { loadMembers, loadOpenedInvitation } from '../features/memberships/load-members.ts';
import { MembersPage } from '../features/memberships/members-page.tsx';
import { MyJoiningPage } from '../features/memberships/my-joining-page.tsx';
import { loadNotices } from '../features/notifications/load-notices.ts';
import { NoticesPage } from '../features/notifications/notices-page.tsx';
import { loadObligations, loadOversight } from '../features/obligations/load-obligations.ts';
import { ObligationsPage } from '../features/obligations/obligations-page.tsx';
import { OversightPage } from '../features/obligations/oversight-page.tsx';
import { loadOrganisation, loadOrganisations } from '../features/organisations/load-organisations.ts';
import { OrganisationPage } from '../features/organisations/organisation-page.tsx';
import { OrganisationsPage } from '../features/organisations/organisations-page.tsx';
import { ComparisonPage } from '../features/policies/comparison-page.tsx';
import { loadComparison } from '../features/policies/load-comparison.ts';
import {
  loadPolicies,
  loadPoliciesToManage,
  loadPolicy,
  loadPolicyReview,
} from '../features/policies/load-policies.ts';
import { loadRule } from '../features/policies/load-rule.ts';
import { ManagePoliciesPage } from '../features/policies/manage-policies-page.tsx';
import { PoliciesPage } from '../features/policies/policies-page.tsx';
import { PolicyPage } from '../features/policies/policy-page.tsx';
import { PolicyReviewPage } from '../features/policies/policy-review-page.tsx';
import { RulePage } from '../features/policies/rule-page.tsx';
import { AboutPage } from '../features/portal/about-page.tsx';
import { AccessibilityPage } from '../features/portal/accessibility-page.tsx';
import { HelpPage } from '../features/portal/help-page.tsx';
import { HomePage } from '../features/portal/home-page.tsx';
import { loadHome } from '../features/portal/load-home.ts';
import { loadOwnData, loadPrivacy } from '../features/privacy/load-privacy.ts';
import { OwnDataPage } from '../features/privacy/own-data-page.tsx';
import { PrivacyPage } from '../features/privacy/privacy-page.tsx';
import { loadWishes } from '../features/recommendations/load-wishes.ts';
import { WishesPage } from '../features/recommendations/wishes-page.tsx';
import {
  loadMyRegistrations,
  loadNewRegistration,
  loadRegistration,
} from '../features/registrations/load-registrations.ts';
import {
  MyRegistrationsPage,
  NewRegistrationPage,
  RegistrationPage,
} from '../features/registrations/registration-pages.tsx';
import { loadReview, loadReviewQueue } from '../features/review/load-review.ts';
import { ReviewPage } from '../features/review/review-page.tsx';
import { ReviewQueuePage } from '../features/review/review-queue-page.tsx';
import { FindsPage } from '../features/searches/finds-page.tsx';
import { loadFinds, loadSearches, loadStopAlerts } from '../features/searches/load-searches.ts';
import { SearchesPage } from '../features/searches/searches-page.tsx';
import { StopAlertsPage } from '../features/searches/stop-alerts-page.tsx';
import { loadSynonyms } from '../features/synonyms/load-synonyms.ts';
import { SynonymsPage } from '../features/synonyms/synonyms-page.tsx';
import { loadTarget, loadTargetOverview } from '../features/targets/load-targets.ts';
import { TargetPage } from '../features/targets/target-page.tsx';
import { TargetsConsolePage } from '../features/targets/targets-console-page.tsx';
import { BoardPage } from '../features/tasks/board-page.tsx';
import {
  loadBoard,
  loadOurTasks,
  loadSupervision,
  loadTask,
  loadUnits,
} from '../features/tasks/load-tasks.ts';
import { OurTasksPage } from '../features/tasks/our-tasks-page.tsx';
import { SupervisionPage } from '../features/tasks/supervision-page.tsx';
import { TaskPage } from '../features/tasks/task-page.tsx';
import { UnitsPage } from '../features/tasks/units-page.tsx';
import { EndListingPage } from '../features/workbench/end-listing-page.tsx';
import { loadEndListing, loadWorkbench } from '../features/workbench/load-workbench.ts';
import { WorkbenchPage } from '../features/workbench/workbench-page.tsx';
import { ErrorPage } from './error-page.tsx';
import { loadRoot, ROOT_ROUTE } from './root-data.ts';
import { Shell } from './shell.tsx';

const pages: RouteObject[] = [
  { index: true, loader: loadHome, Component: HomePage },
  { path: 'listings', loader: loadSearch, Component: SearchPage },
  { path: 'listings/:id', loader: loadListing, Component: ListingPage },
  { path: 'listings/:id/report', loader: loadComplaintForm, Component: ComplaintFormPage },
  { path: 'organisations', loader: loadOrganisations, Component: OrganisationsPage },
  { path: 'organisations/:id', loader: loadOrganisation, Component: OrganisationPage },
  { path: 'policies', loader: loadPolicies, Component: PoliciesPage },
  { path: 'policies/compare', loader: loadComparison, Component: ComparisonPage },
  { path: 'policies/:id', loader: loadPolicy, Component: PolicyPage },
  { path: 'policies/:id/rules/:rule', loader: loadRule, Component: RulePage },
  { path: 'policies/:id/targets/:rule', loader: loadTarget, Component: TargetPage },
  { path: 'conference', loader: loadPublicDecisions, Component: PublicDecisionsPage },
  { path: 'sign-in', loader: loadWays, Component: SignInPage },
  { path: 'sign-in/code', loader: loadWays, Component: CodeSignInPage },
  { path: 'forgot-password', loader: loadWays, Component: ForgotPasswordPage },
  { path: 'reset-password', loader: loadWays, Component: ResetPasswordPage },
  { path: 'confirm-email', loader: loadWays, Component: ConfirmEmailPage },
  { path: 'sign-up', Component: SignUpPage },
  { path: 'about', Component: AboutPage },
  { path: 'help', Component: HelpPage },
  { path: 'accessibility', Component: AccessibilityPage },
  { path: 'privacy', loader: loadPrivacy, Component: PrivacyPage },
  { path: 'work', loader: loadWorkbench, Component: WorkbenchPage },
  { path: 'work/listings/new', loader: loadEditor, Component: EditorPage },
  { path: 'work/listings/:id', loader: loadEditor, Component: EditorPage },
  { path: 'work/listings/:id/end', loader: loadEndListing, Component: EndListingPage },
  { path: 'work/introductions', loader: loadIntroductions, Component: IntroductionsPage },
  { path: 'work/introductions/new', loader: loadInvitation, Component: InvitationPage },
  { path: 'work/introductions/:id', loader: loadIntroduction, Component: IntroductionPage },
  { path: 'work/account', loader: loadAccount, Component: AccountPage },
  { path: 'work/account/data', loader: loadOwnData, Component: OwnDataPage },
  { path: 'work/imports', loader: loadImports, Component: ImportsPage },
  { path: 'work/imports/:id', loader: loadImport, Component: ImportPage },
  { path: 'work/obligations', loader: loadObligations, Component: ObligationsPage },
  { path: 'organisations/:id/join', loader: loadJoin, Component: JoinPage },
  { path: 'work/joining', loader: loadMyJoining, Component: MyJoiningPage },
  { path: 'work/members', loader: loadMembers, Component: MembersPage },
  { path: 'invitations/:token', loader: loadOpenedInvitation, Component: MemberInvitationPage },
  { path: 'work/notices', loader: loadNotices, Component: NoticesPage },
  { path: 'work/tasks', loader: loadOurTasks, Component: OurTasksPage },
  { path: 'work/tasks/:id', loader: loadTask, Component: TaskPage },
  { path: 'work/conference', loader: loadMeetings, Component: MeetingsPage },
  { path: 'work/conference/:id', loader: loadMeeting, Component: MeetingPage },
  { path: 'work/recommendations', loader: loadWishes, Component: WishesPage },
  { path: 'work/searches', loader: loadSearches, Component: SearchesPage },
  { path: 'work/searches/:id', loader: loadFinds, Component: FindsPage },
  { path: 'alerts/stop', loader: loadStopAlerts, Component: StopAlertsPage },
  { path: 'work/registrations', loader: loadMyRegistrations, Component: MyRegistrationsPage },
  { path: 'work/registrations/new', loader: loadNewRegistration, Component: NewRegistrationPage },
  { path: 'work/registrations/:id', loader: loadRegistration, Component: RegistrationPage },
  {
    id: CONSOLE_ROUTE,
    path: 'console',
    loader: loadConsole,
    Component: ConsoleLayout,
    children: [
      { index: true, Component: ConsolePage },
      { path: 'joining', loader: loadJoinQueue, Component: JoinQueuePage },
      { path: 'registrations', loader: loadQueue, Component: QueuePage },
      { path: 'registrations/:id', loader: loadRegistrationReview, Component: RegistrationReviewPage },
      { path: 'listings', loader: loadReviewQueue, Component: ReviewQueuePage },
      { path: 'listings/:id', loader: loadReview, Component: ReviewPage },
      { path: 'exposure', loader: loadExposure, Component: ExposurePage },
      { path: 'synonyms', loader: loadSynonyms, Component: SynonymsPage },
      { path: 'reports', loader: loadComplaints, Component: ComplaintsPage },
      { path: 'reports/:id', loader: loadComplaint, Component: ComplaintPage },
      { path: 'policies', loader: loadPoliciesToManage, Component: ManagePoliciesPage },
      { path: 'policies/:id', loader: loadPolicyReview, Component: PolicyReviewPage },
      { path: 'obligations', loader: loadOversight, Component: OversightPage },
      { path: 'targets', loader: loadTargetOverview, Component: TargetsConsolePage },
      { path: 'tasks', loader: loadBoard, Component: BoardPage },
      { path: 'tasks/:id', loader: loadTask, Component: TaskPage },
      { path: 'task-units', loader: loadUnits, Component: UnitsPage },
      { path: 'supervision', loader: loadSupervision, Component: SupervisionPage },
      { path: 'conference', loader: loadMeetings, Component: MeetingsPage },
      { path: 'conference/:id', loader: loadMeeting, Component: MeetingPage },
      { path: 'organisations', loader: loadOverseen, Component: OverseenPage },
      { path: 'sign-in-locks', loader: loadLocks, Component: LocksPage },
    ],
  },
  {
    path: '*',
    loader: () => {
      throw notFound();
    },
    Component: () => null,
  },
];

/** Every page, the same for the server and the browser. */
export const routes: RouteObject[] = [
  {
    id: ROOT_ROUTE,
    path: '/',
    loader: loadRoot,
    shouldRevalidate: ({ defaultShouldRevalidate, currentUrl, nextUrl }) =>
      defaultShouldRevalidate && currentUrl.href === nextUrl.href,
    Component: Shell,
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [{ ErrorBoundary: () => <ErrorPage bare />, children: pages }],
  },
];
