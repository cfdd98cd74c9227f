package dev.tributary.application.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretMask;
import java.util.Base64;
import java.util.stream.Stream;

/** All secrets of a call, to be masked. */
final class CallSecrets {
  private static final String BASIC = "Basic ";

  private CallSecrets() {}

  static SecretMask mask(Call call) {
    Stream<Secret> ofHeaders =
        call.headers().stream()
            .filter(RenderedHeader::secret)
            .flatMap(header -> parts(header.value()))
            .filter(part -> !part.isBlank())
            .map(Secret::new);
    return new SecretMask(Stream.concat(call.secrets().stream(), ofHeaders).toList());
  }

  /**
   * {@code Bearer abc} hides {@code abc} too, and {@code Basic} its user and password: responses
   * often repeat the bare credential.
   */
  private static Stream<String> parts(String value) {
    String bare = value.substring(value.indexOf(' ') + 1);
    return Stream.concat(
        Stream.of(value, bare), value.startsWith(BASIC) ? basic(bare) : Stream.empty());
  }

  private static Stream<String> basic(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
      return Stream.of(pair, pair.substring(pair.indexOf(':') + 1));
    } catch (IllegalArgumentException noBase64) {
      return Stream.empty();
    }
  }
}
