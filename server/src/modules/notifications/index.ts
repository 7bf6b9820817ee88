export { describeNotification } from './notification-texts.ts';
export { type NotificationContext, notificationRoutes } from './notifications.routes.ts';
export { forgetOldNotifications, type Message, notify } from './notifications.service.ts';
