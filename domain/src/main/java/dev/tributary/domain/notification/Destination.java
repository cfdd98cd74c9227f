package dev.tributary.domain.notification;

import dev.tributary.domain.message.EmailAddress;
import java.util.List;

/** Where a target's notifications go. */
public sealed interface Destination {
  /**
   * People, each by a mail of its own.
   *
   * @param supervisors whether the supervisors of the workflow get one as well
   */
  record Mail(List<EmailAddress> addresses, boolean supervisors) implements Destination {
    public Mail {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * An address that takes requests by HTTP. The address itself is a secret.
   *
   * @param origin scheme, host and port of the address
   * @param batch how many notifications one request carries at most
   */
  record Hook(HookFormat format, String origin, int batch) implements Destination {
    public static final int MOST_IN_BATCH = 500;
  }

  /** What a request looks like. */
  enum HookFormat {
    SLACK,
    TEAMS,
    /** Signed as Standard Webhooks defines it. */
    WEBHOOK
  }
}
