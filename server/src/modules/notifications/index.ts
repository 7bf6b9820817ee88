export { MEMBERSHIP_ROLE_NAMES } from './membership-texts.ts';
export { describeNotification } from './notification-texts.ts';
export { notificationRoutes } from './notifications.routes.ts';
export { forgetOldNotifications, type Message, notify } from './notifications.service.ts';
