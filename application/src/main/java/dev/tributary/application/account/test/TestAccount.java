package dev.tributary.application.account.test;

import dev.tributary.application.account.ShowAccounts;
import dev.tributary.application.account.authentication.Credentials;
import dev.tributary.application.account.authentication.SignIn;
import dev.tributary.application.account.token.TokenCaller;
import dev.tributary.application.account.token.TokenReason;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.SecretMask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Signs in with an account and reads its test address, enabled or not. Of the response only the
 * status is read.
 */
@ApplicationScoped
public class TestAccount {
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final int LONGEST_RESPONSE = 5_242_880;
  private static final Set<Integer> UNAUTHORISED = Set.of(401, 403);

  private final ShowAccounts accounts;
  private final SignIn signIn;
  private final HttpExchange http;
  private final RecordAccountTest record;

  public TestAccount(
      ShowAccounts accounts, SignIn signIn, HttpExchange http, RecordAccountTest record) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.http = http;
    this.record = record;
  }

  /** Throws {@link dev.tributary.domain.problem.NotFound} when there is no such account. */
  public AccountTest test(AccountName name) {
    ExternalAccount account = accounts.one(name).stored().account();
    return record.record(name, failure(account));
  }

  private Optional<Message> failure(ExternalAccount account) {
    Credentials credentials;
    try {
      credentials = signIn.credentials(account, address(account), new Unwatched());
    } catch (ExchangeFailed failed) {
      return Optional.of(TokenReason.of(failed.failure()));
    } catch (Refused refused) {
      return Optional.of(refused.problem());
    }
    return account.testUrl().isEmpty() ? Optional.empty() : read(account.testUrl(), credentials);
  }

  /** The test address, or else the first origin, to which nothing is sent. */
  private static EndpointUrl address(ExternalAccount account) {
    return EndpointUrl.of(
        account.testUrl().isEmpty() ? account.origins().all().getFirst() : account.testUrl());
  }

  private Optional<Message> read(String shown, Credentials credentials) {
    try {
      int status = http.send(request(credentials), HttpResponse::status);
      if (status >= 200 && status < 300) {
        return Optional.empty();
      }
      return Optional.of(
          UNAUTHORISED.contains(status)
              ? AccountErrorCode.CREDENTIALS_REFUSED.with(status)
              : AccountErrorCode.NOT_REACHED.with(shown, "HTTP - " + status));
    } catch (ExchangeFailed failed) {
      return Optional.of(
          unreached(shown, failed.masked(new SecretMask(credentials.secrets())).failure()));
    }
  }

  /** What the settings of the account prevent was not even tried. */
  private static Message unreached(String shown, ExchangeFailure failure) {
    return failure.activityFailure().cause() == Cause.CONFIGURATION
        ? failure.message()
        : AccountErrorCode.NOT_REACHED.with(shown, failure.reason());
  }

  /** A test has no journal and is not stopped. */
  private record Unwatched() implements TokenCaller {
    @Override
    public void info(Message message) {}

    @Override
    public CancelSignal cancel() {
      return CancelSignal.NEVER;
    }
  }

  private static OutboundRequest request(Credentials credentials) {
    List<RenderedHeader> headers =
        Stream.concat(
                Stream.of(new RenderedHeader("Accept", "*/*", false)),
                credentials.headers().stream())
            .toList();
    return new OutboundRequest(
        HttpMethod.GET,
        credentials.url(),
        headers,
        RequestBody.NONE,
        LONGEST_RESPONSE,
        TIME,
        credentials.transport(),
        CancelSignal.NEVER);
  }
}
