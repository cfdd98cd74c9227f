package dev.tributary.webapp.console.account;

import dev.tributary.application.account.test.AccountTest;
import dev.tributary.application.account.transport.CertificateEnd;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.StatusBadge;
import java.util.List;
import java.util.Optional;

/** How the states of accounts show. */
final class AccountBadges {
  private AccountBadges() {}

  /** Disabled, or enabled with or without warnings of its credentials. */
  static StatusBadge state(ExternalAccount account, List<Message> warnings) {
    if (!account.enabled()) {
      return new StatusBadge("failed", "circle-slash", "accounts.disabled");
    }
    return warnings.isEmpty()
        ? new StatusBadge("done", "circle-check", "accounts.enabled")
        : new StatusBadge("warning", "triangle-alert", "accounts.attention");
  }

  static StatusBadge test(Optional<AccountTest> last) {
    if (last.isEmpty()) {
      return new StatusBadge("idle", "circle-dashed", "accounts.untested");
    }
    return last.get().failure().isEmpty()
        ? new StatusBadge("done", "circle-check", "accounts.passed")
        : new StatusBadge("failed", "circle-x", "accounts.failed");
  }

  static StatusBadge certificate(CertificateEnd end) {
    return switch (end.state()) {
      case VALID -> new StatusBadge("done", "circle-check", "accounts.certificateValid");
      case ENDS_SOON -> new StatusBadge("warning", "clock", "accounts.certificateEndsSoon");
      case ENDED -> new StatusBadge("failed", "circle-x", "accounts.certificateEnded");
    };
  }
}
