package dev.tributary.application.notification;

class InMemoryNotificationDeliveriesTest extends NotificationDeliveriesContract {
  private final NotificationStores stores = new InMemoryNotificationStores();

  @Override
  protected NotificationStores stores() {
    return stores;
  }
}
