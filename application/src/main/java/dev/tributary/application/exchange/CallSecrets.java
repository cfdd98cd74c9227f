package dev.tributary.application.exchange;

import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretMask;
import java.util.stream.Stream;

/** Everything in a call that must not be seen. */
final class CallSecrets {
  private CallSecrets() {}

  static SecretMask mask(Call call) {
    return new SecretMask(
        Stream.concat(
                call.secrets().stream(),
                call.headers().stream()
                    .filter(RenderedHeader::secret)
                    .flatMap(header -> parts(header.value())))
            .toList());
  }

  /** {@code Bearer abc} hides {@code abc} too: answers like to repeat the bare credential. */
  private static Stream<Secret> parts(String value) {
    int space = value.indexOf(' ');
    return Stream.of(value, value.substring(space + 1))
        .filter(part -> !part.isEmpty())
        .distinct()
        .map(Secret::new);
  }
}
