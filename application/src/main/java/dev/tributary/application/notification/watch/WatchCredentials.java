package dev.tributary.application.notification.watch;

import dev.tributary.application.account.CredentialWarnings;
import dev.tributary.application.account.CredentialWarnings.Occurring;
import dev.tributary.application.account.ShowAccounts;
import dev.tributary.application.account.ShowAccounts.KnownAccount;
import dev.tributary.application.account.transport.CertificateEnd;
import dev.tributary.application.account.transport.CertificateState;
import dev.tributary.application.notification.Notifications;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notices credentials of accounts and API keys that end soon or have ended; each is recorded once.
 */
@ApplicationScoped
public class WatchCredentials implements Watch {
  private static final int ROWS = 100;

  private final ShowAccounts accounts;
  private final CredentialWarnings warnings;
  private final EndingKeys keys;
  private final Notifications notifications;
  private final InstantSource clock;

  public WatchCredentials(
      ShowAccounts accounts,
      CredentialWarnings warnings,
      EndingKeys keys,
      Notifications notifications,
      InstantSource clock) {
    this.accounts = accounts;
    this.warnings = warnings;
    this.keys = keys;
    this.notifications = notifications;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void watch() {
    List<Notification> ending = new ArrayList<>();
    Optional<AccountName> after = Optional.empty();
    List<KnownAccount> some;
    do {
      some = accounts.list(after, ROWS);
      Map<AccountName, List<Occurring>> warned =
          warnings.occurring(some.stream().map(known -> known.stored().account()).toList());
      some.forEach(
          known -> ending.addAll(ofAccount(known, warned.getOrDefault(known.name(), List.of()))));
      after = some.isEmpty() ? after : Optional.of(some.getLast().name());
    } while (some.size() == ROWS);
    keys.ending(clock.instant()).forEach(key -> ending.add(ofKey(key)));
    if (!ending.isEmpty()) {
      notifications.record(ending);
    }
  }

  private List<Notification> ofAccount(KnownAccount known, List<Occurring> warned) {
    List<Occurring> occurring = new ArrayList<>(warned);
    known
        .certificate()
        .filter(end -> end.state() != CertificateState.VALID)
        .map(WatchCredentials::certificate)
        .ifPresent(occurring::add);
    String account = known.name().value();
    return occurring.stream()
        .map(
            one ->
                of(Message.of("notification.credentialEnds", account), one.notice())
                    .once(
                        "account %s %s %s"
                            .formatted(account, one.message().key(), one.occurrence())))
        .toList();
  }

  private Notification ofKey(ApiKey key) {
    String end = day(key.expiresAt().orElseThrow());
    return of(
            Message.of("notification.keyEnds", key.name()), Message.of("notification.endsOn", end))
        .once("key %s %s".formatted(key.id(), end));
  }

  private Notification of(Message text, Message reason) {
    return Notification.of(
        EventType.CREDENTIAL_ENDS, Subject.INSTALLATION, text, List.of(reason), clock.instant());
  }

  private static Occurring certificate(CertificateEnd end) {
    Message message = Message.of("notification.certificateEnds", day(end.at()));
    return new Occurring(message, message, end.at().toString());
  }

  private static String day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
