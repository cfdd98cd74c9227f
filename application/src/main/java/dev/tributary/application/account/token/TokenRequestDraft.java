package dev.tributary.application.account.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenParameter;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A request for a token that is being made. */
final class TokenRequestDraft {
  private static final String JWT_CLIENT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final ExternalAccount account;
  private final EndpointUrl url;
  private final AccountSecrets secrets;
  private final SequencedMap<String, String> parameters = new LinkedHashMap<>();
  private final List<RenderedHeader> headers = new ArrayList<>();

  TokenRequestDraft(ExternalAccount account, EndpointUrl url, AccountSecrets secrets) {
    this.account = account;
    this.url = url;
    this.secrets = secrets;
  }

  SequencedMap<String, String> parameters() {
    return parameters;
  }

  List<RenderedHeader> headers() {
    return headers;
  }

  /** An empty value leaves the parameter out. */
  void put(String name, String value) {
    if (!value.isEmpty()) {
      parameters.put(name, value);
    }
  }

  void add(TokenClient client, Assertions assertions) {
    switch (client.authentication()) {
      case BODY -> {
        put("client_id", client.id());
        put("client_secret", secret(client.secret()).reveal());
      }
      case BASIC -> header("Authorization", basic(client.id(), secret(client.secret())));
      case PRIVATE_KEY_JWT -> {
        put("client_id", client.id());
        put("client_assertion_type", JWT_CLIENT);
        put("client_assertion", assertions.of(client, account.name(), url).reveal());
      }
      case NONE -> put("client_id", client.id());
    }
  }

  void add(TokenParameter extra) {
    String value = extra.secret().isPresent() ? secret(extra.secret()).reveal() : extra.value();
    switch (extra.in()) {
      case BODY -> put(extra.name(), value);
      case HEADER -> header(extra.name(), value);
    }
  }

  private Secret secret(Optional<SecretName> name) {
    return secrets.value(name, account.name(), url);
  }

  private void header(String name, String value) {
    headers.add(new RenderedHeader(name, value, true));
  }

  /** Id and secret are form-encoded first (RFC 6749, 2.3.1). */
  private static String basic(String id, Secret secret) {
    String pair = URLEncoder.encode(id, UTF_8) + ":" + URLEncoder.encode(secret.reveal(), UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }
}
