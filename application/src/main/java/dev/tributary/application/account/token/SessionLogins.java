package dev.tributary.application.account.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.session.LoginField;
import dev.tributary.domain.account.session.LoginField.Place;
import dev.tributary.domain.account.session.LoginRequest;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonPlacing;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Logs accounts in to sessions. */
@ApplicationScoped
public class SessionLogins {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final AccountSecrets secrets;
  private final SessionEndpoint endpoint;
  private final TokenConfig config;

  public SessionLogins(AccountSecrets secrets, SessionEndpoint endpoint, TokenConfig config) {
    this.secrets = secrets;
    this.endpoint = endpoint;
    this.config = config;
  }

  /**
   * Logs in once.
   *
   * @throws ExchangeFailed when nothing usable came, or a secret is missing
   * @throws Refused when a value cannot be sent
   */
  TokenResponse logIn(ExternalAccount account, SessionLogin session, CancelSignal cancel) {
    SessionEndpoint.SessionResponse response =
        endpoint.logIn(request(account, session.login(), cancel), session.value());
    if (response.status() < 200 || response.status() >= 300) {
      return new TokenResponse.Denied(response.status(), "");
    }
    return response
        .value()
        .map(value -> TokenResponse.Issued.session(value, session.age()))
        .orElseThrow(
            () ->
                new ExchangeFailed(
                    ExchangeFailure.afterResponse(
                        response.status(), ExchangeErrorCode.NO_SESSION, session.value().at())));
  }

  private SessionRequest request(ExternalAccount account, LoginRequest login, CancelSignal cancel) {
    EndpointUrl address = EndpointUrl.of(login.url());
    Values values = new Values(account, address);
    return new SessionRequest(
        account,
        login.method(),
        withQuery(login.url(), values.encoded(in(login, Place.QUERY))),
        in(login, Place.HEADER)
            .map(field -> new RenderedHeader(field.name(), values.of(field), true))
            .toList(),
        body(login, values),
        config.attemptTime(),
        cancel);
  }

  private static RequestBody body(LoginRequest login, Values values) {
    List<LoginField> fields = in(login, Place.BODY).toList();
    if (fields.isEmpty()) {
      return RequestBody.NONE;
    }
    return switch (login.body()) {
      case FORM -> RequestBody.of(FORM, values.encoded(fields.stream()).getBytes(UTF_8));
      case JSON -> RequestBody.of(JSON, values.json(fields).text().getBytes(UTF_8));
    };
  }

  private static Stream<LoginField> in(LoginRequest login, Place place) {
    return login.fields().stream().filter(field -> field.in() == place);
  }

  private static EndpointUrl withQuery(String url, String query) {
    if (query.isEmpty()) {
      return EndpointUrl.of(url);
    }
    return EndpointUrl.of(url + (url.indexOf('?') < 0 ? "?" : "&") + query);
  }

  /** The values of fields for one address. */
  private final class Values {
    private final ExternalAccount account;
    private final EndpointUrl address;

    Values(ExternalAccount account, EndpointUrl address) {
      this.account = account;
      this.address = address;
    }

    String of(LoginField field) {
      return field.secret().isPresent()
          ? secrets.value(field.secret(), account.name(), address).reveal()
          : field.value();
    }

    String encoded(Stream<LoginField> fields) {
      return fields
          .map(
              field ->
                  URLEncoder.encode(field.name(), UTF_8)
                      + "="
                      + URLEncoder.encode(of(field), UTF_8))
          .collect(Collectors.joining("&"));
    }

    JsonValue json(List<LoginField> fields) {
      JsonValue document = JsonObject.EMPTY;
      for (LoginField field : fields) {
        document =
            JsonPlacing.with(document, field.pointer(), new JsonText(of(field)))
                .orElseThrow(
                    () ->
                        new Refused(ExchangeErrorCode.ACCOUNT_SECRET_BAD, account.name().value()));
      }
      return document;
    }
  }
}
