package dev.tributary.adapters.in.rest.notification;

import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.problem.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads mail addresses as people write them. */
public final class MailAddresses {
  private MailAddresses() {}

  /**
   * @throws Refused naming the first that is none
   */
  public static List<EmailAddress> read(Collection<? extends @Nullable String> texts) {
    return texts.stream()
        .map(text -> Objects.requireNonNullElse(text, ""))
        .map(
            text ->
                EmailAddress.of(text)
                    .orElseThrow(() -> new Refused(NotificationErrorCode.ADDRESS_REFUSED, text)))
        .distinct()
        .toList();
  }

  /** What a person typed, one on each line or with commas between. */
  public static List<EmailAddress> typed(String text) {
    return read(Arrays.stream(text.split("[\\s,;]+", -1)).filter(word -> !word.isEmpty()).toList());
  }

  /** One on each line. */
  public static String lines(List<EmailAddress> addresses) {
    return addresses.stream().map(EmailAddress::value).collect(Collectors.joining("\n"));
  }
}
