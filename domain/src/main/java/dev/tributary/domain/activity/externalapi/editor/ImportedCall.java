package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.HttpMethod;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an import proposes for a call. No part of it holds a credential.
 *
 * @param url without its query; empty when none can be taken
 * @param query decoded, in order
 * @param secrets that must exist before the call can be made
 * @param cookies names of those that were left out
 * @param leftovers what could not be taken, with the reasons
 */
public record ImportedCall(
    HttpMethod method,
    String url,
    List<QueryParameter> query,
    List<HeaderSetting> headers,
    BodySettings body,
    List<RequiredSecret> secrets,
    Set<String> cookies,
    List<Leftover> leftovers) {
  public ImportedCall {
    query = List.copyOf(query);
    headers = List.copyOf(headers);
    secrets = List.copyOf(secrets);
    cookies = Set.copyOf(cookies);
    leftovers = List.copyOf(leftovers);
  }

  /**
   * The call of which settings were made. What could not be taken of it, and what its secrets are,
   * the settings do not hold.
   *
   * @param cookies names of those that were left out
   */
  public static ImportedCall of(CallSettings settings, Collection<String> cookies) {
    return new ImportedCall(
        settings.method(),
        settings.url(),
        settings.query(),
        settings.headers(),
        settings.body(),
        List.of(),
        Set.copyOf(cookies),
        List.of());
  }

  /** Where the call carried credentials. */
  public CarriedCredentials credentials() {
    return CarriedCredentials.of(url, query, headers, cookies);
  }

  /** The settings of the call; retries and what is not imported stay as they are. */
  public CallSettings over(CallSettings settings) {
    return new CallSettings(
        method,
        url,
        query,
        headers,
        body,
        settings.idempotencyKey(),
        settings.safeToRepeat(),
        settings.retry(),
        settings.account());
  }

  /** The secrets that settings made of this call still refer to. */
  public List<RequiredSecret> secretsIn(CallSettings settings) {
    return secrets.stream().filter(secret -> settings.secrets().contains(secret.name())).toList();
  }

  /** The event variables that the call reads. */
  public SequencedSet<String> variables() {
    SequencedSet<String> variables = new LinkedHashSet<>();
    Stream.of(
            Stream.of(url),
            query.stream().map(parameter -> text(parameter.value())),
            headers.stream().map(header -> text(header.value())),
            body.template().stream().map(template -> template.text()),
            body.fields().stream().map(field -> field.value()),
            Stream.of(body.text(), body.variables().text()))
        .flatMap(texts -> texts)
        .forEach(text -> variables.addAll(TemplateText.variables(text)));
    return variables;
  }

  private static String text(HeaderValue value) {
    return switch (value) {
      case Literal(var text) -> text;
      case SecretReference(var _, var before, var after) -> before + " " + after;
    };
  }
}
