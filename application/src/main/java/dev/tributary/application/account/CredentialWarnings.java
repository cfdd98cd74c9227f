package dev.tributary.application.account;

import dev.tributary.application.account.MisboundSecrets.Misbound;
import dev.tributary.application.account.token.StoredToken;
import dev.tributary.application.account.token.TokenStore;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Warns of credentials that end soon, have ended, that a person has to renew, or that were bound to
 * other origins after their account was saved.
 */
@ApplicationScoped
public class CredentialWarnings {
  /** An authorisation server's code for a refresh token that it takes no more (RFC 6749, 5.2). */
  private static final String GRANT_ENDED = "invalid_grant";

  private final ReadCredentials credentials;
  private final TokenStore tokens;
  private final MisboundSecrets misbound;
  private final CredentialConfig config;
  private final InstantSource clock;

  public CredentialWarnings(
      ReadCredentials credentials,
      TokenStore tokens,
      MisboundSecrets misbound,
      CredentialConfig config,
      InstantSource clock) {
    this.credentials = credentials;
    this.tokens = tokens;
    this.misbound = misbound;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What needs attention.
   *
   * @param message for those who may see accounts
   * @param notice for all who are notified: it names no origin
   * @param occurrence the same for as long as it lasts, another one when it comes again
   */
  public record Occurring(Message message, Message notice, String occurrence) {
    private static Occurring of(Message message) {
      return new Occurring(message, message, message.arguments().toString());
    }

    /** Set or bound anew, the secret is another occurrence, though it may be wrong as before. */
    private static Occurring of(Misbound misbound) {
      String secret = misbound.secret().name().value();
      return new Occurring(
          misbound.message(),
          Message.of("notification.secretElsewhere", secret),
          "%s %s".formatted(secret, misbound.secret().updatedAt()));
    }
  }

  /** What needs attention, the earliest end first. */
  public List<Message> of(ExternalAccount account) {
    return of(List.of(account)).getOrDefault(account.name(), List.of());
  }

  /** As {@link #of(ExternalAccount)}, of each account that has some. */
  public Map<AccountName, List<Message>> of(Collection<ExternalAccount> accounts) {
    Map<AccountName, List<Message>> messages = new HashMap<>();
    occurring(accounts)
        .forEach((name, own) -> messages.put(name, own.stream().map(Occurring::message).toList()));
    return messages;
  }

  /** As {@link #of(ExternalAccount)}, of each account that has some. */
  public Map<AccountName, List<Occurring>> occurring(Collection<ExternalAccount> accounts) {
    Map<AccountName, List<Misbound>> elsewhere = misbound.of(accounts);
    Map<AccountName, List<Occurring>> occurring = new HashMap<>();
    for (ExternalAccount account : accounts) {
      List<Occurring> own = occurring(account, elsewhere.getOrDefault(account.name(), List.of()));
      if (!own.isEmpty()) {
        occurring.put(account.name(), own);
      }
    }
    return occurring;
  }

  /** Of a misbound secret: calls are refused before anything is sent, and so is the next save. */
  private List<Occurring> occurring(ExternalAccount account, List<Misbound> elsewhere) {
    Instant now = clock.instant();
    Stream<Occurring> ending =
        credentials.ends(account).stream()
            .filter(end -> end.at().isBefore(now.plus(config.warnBefore())))
            .sorted()
            .map(
                end ->
                    (end.at().isAfter(now)
                            ? AccountErrorCode.CREDENTIAL_ENDS
                            : AccountErrorCode.CREDENTIAL_ENDED)
                        .with(
                            end.secret().value(),
                            end.at().atOffset(ZoneOffset.UTC).toLocalDate().toString()))
            .map(Occurring::of);
    Stream<Occurring> unusable = credentials.unusable(account).stream().map(Occurring::of);
    return Stream.of(signInAgain(account), elsewhere.stream().map(Occurring::of), unusable, ending)
        .flatMap(warnings -> warnings)
        .toList();
  }

  /** A person who signs in brings a token, which is one more. */
  private Stream<Occurring> signInAgain(ExternalAccount account) {
    if (!(account.authentication() instanceof RefreshToken)) {
      return Stream.empty();
    }
    StoredToken stored = tokens.find(account.name());
    return stored
        .failure()
        .filter(failure -> failure.reason().endsWith(GRANT_ENDED))
        .map(
            _ ->
                new Occurring(
                    AccountErrorCode.SIGN_IN_AGAIN.with(),
                    AccountErrorCode.SIGN_IN_AGAIN.with(),
                    Long.toString(stored.generation())))
        .stream();
  }
}
