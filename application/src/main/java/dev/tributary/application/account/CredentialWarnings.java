package dev.tributary.application.account;

import dev.tributary.application.account.token.StoredToken;
import dev.tributary.application.account.token.TokenStore;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.SecretErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Warns of credentials that end soon, have ended, that a person has to renew, or that were bound to
 * other origins after their account was saved.
 */
@ApplicationScoped
public class CredentialWarnings {
  /** An authorisation server's code for a refresh token that it takes no more (RFC 6749, 5.2). */
  private static final String GRANT_ENDED = "invalid_grant";

  private final CredentialEnds ends;
  private final TokenStore tokens;
  private final AccountRules rules;
  private final CredentialConfig config;
  private final InstantSource clock;

  public CredentialWarnings(
      CredentialEnds ends,
      TokenStore tokens,
      AccountRules rules,
      CredentialConfig config,
      InstantSource clock) {
    this.ends = ends;
    this.tokens = tokens;
    this.rules = rules;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What needs attention.
   *
   * @param occurrence the same for as long as it lasts, another one when it comes again
   */
  public record Occurring(Message message, String occurrence) {
    private static Occurring of(Message message) {
      return new Occurring(message, message.arguments().toString());
    }
  }

  /** What needs attention, the earliest end first. */
  public List<Message> of(ExternalAccount account) {
    return occurring(account).stream().map(Occurring::message).toList();
  }

  /** As {@link #of}. */
  public List<Occurring> occurring(ExternalAccount account) {
    Instant now = clock.instant();
    Stream<Occurring> ending =
        ends.of(account).stream()
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
    return Stream.of(signInAgain(account), boundElsewhere(account), ending)
        .flatMap(warnings -> warnings)
        .toList();
  }

  /** Calls would be refused before anything is sent, and so would the next save. */
  private Stream<Occurring> boundElsewhere(ExternalAccount account) {
    return rules.problems(account).stream()
        .filter(problem -> problem.code().equals(SecretErrorCode.OTHER_ORIGIN.id()))
        .map(problem -> Occurring.of(problem.message()));
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
                    AccountErrorCode.SIGN_IN_AGAIN.with(), Long.toString(stored.generation())))
        .stream();
  }
}
