package dev.tributary.application.notification;

class InMemoryNotificationRecipientsTest extends NotificationRecipientsContract {
  private final NotificationStores stores = new InMemoryNotificationStores();

  @Override
  protected NotificationStores stores() {
    return stores;
  }
}
