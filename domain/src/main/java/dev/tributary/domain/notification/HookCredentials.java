package dev.tributary.domain.notification;

import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.webhook.WebhookSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What only the sender of a hook knows. {@code toString} shows neither.
 *
 * @param url where requests are sent
 * @param signing the secrets that sign them, the newest first; two while one replaces the other
 */
public record HookCredentials(EndpointUrl url, List<WebhookSecret> signing) {
  /** The newest, and the one before that receivers may still know. */
  private static final int MOST_SECRETS = 2;

  public HookCredentials {
    signing = List.copyOf(signing);
  }

  /** The same with a further secret, before the newest one of those it had. */
  public HookCredentials rotated(WebhookSecret next) {
    return new HookCredentials(
        url, Stream.concat(Stream.of(next), signing.stream()).limit(MOST_SECRETS).toList());
  }

  /** The text that is encrypted: the address, then a line for each secret. */
  public Secret text() {
    return new Secret(
        Stream.concat(Stream.of(url.toString()), signing.stream().map(WebhookSecret::reveal))
            .collect(Collectors.joining("\n")));
  }

  public static HookCredentials of(Secret text) {
    List<String> lines = new ArrayList<>(text.reveal().lines().toList());
    EndpointUrl url = EndpointUrl.of(lines.removeFirst());
    return new HookCredentials(
        url, lines.stream().map(WebhookSecret::of).map(secret -> secret.orElseThrow()).toList());
  }

  @Override
  public String toString() {
    return "HookCredentials[%s]".formatted(url.origin());
  }
}
