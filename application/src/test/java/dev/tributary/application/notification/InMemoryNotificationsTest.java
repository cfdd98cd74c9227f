package dev.tributary.application.notification;

class InMemoryNotificationsTest extends NotificationsContract {
  private final NotificationStores stores = new InMemoryNotificationStores();

  @Override
  protected NotificationStores stores() {
    return stores;
  }
}
