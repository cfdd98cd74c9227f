package dev.tributary.cli.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries of notifications, newest first. */
public record NotificationDeliveryPage(List<Delivery> items, @Nullable String next) {
  /**
   * The delivery of a notification to one recipient.
   *
   * @param target null for a person whom the notification itself names
   * @param address of mail
   * @param failure why the last attempt failed
   */
  public record Delivery(
      long id,
      String notification,
      @Nullable String target,
      @Nullable String address,
      String state,
      int attempts,
      @Nullable String failure) {
    /** The target or the address. */
    public String recipient() {
      return Optional.ofNullable(target).or(() -> Optional.ofNullable(address)).orElse("");
    }
  }
}
