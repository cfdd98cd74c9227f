package dev.tributary.adapters.in.rest.notification;

import dev.tributary.domain.message.EmailAddress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The people who look after a workflow.
 *
 * @param addresses of mail; at most 50
 */
@RegisterForReflection
@Schema(examples = {"{\"addresses\": [\"ada@example.com\"]}"})
record SupervisorsBody(@Nullable List<@Nullable String> addresses) {
  static SupervisorsBody from(List<EmailAddress> people) {
    return new SupervisorsBody(List.copyOf(people.stream().map(EmailAddress::value).toList()));
  }

  List<EmailAddress> people() {
    return MailAddresses.read(Objects.requireNonNullElse(addresses, List.of()));
  }
}
