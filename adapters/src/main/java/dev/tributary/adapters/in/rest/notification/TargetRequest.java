package dev.tributary.adapters.in.rest.notification;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.notification.Destination.Mail;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A target.
 *
 * @param addresses of mail; at most 50
 * @param supervisors whether mail goes to the supervisors of the workflow as well
 * @param url of a hook; stored encrypted and never shown; missing to keep the stored one
 * @param batch how many notifications a webhook gets in one request at most, from 1 to 500
 */
@Schema(
    requiredProperties = {"kind"},
    examples = {
      "{\"kind\": \"mail\", \"addresses\": [\"ada@example.com\"], \"supervisors\": true}"
    })
record TargetRequest(
    @Schema(enumeration = {"mail", "slack", "teams", "webhook"}) @Nullable String kind,
    @Nullable List<@Nullable String> addresses,
    @Nullable Boolean supervisors,
    @Nullable String url,
    @Nullable Integer batch) {
  TargetKind targetKind() {
    return EnumNames.read("kind", kind, TargetKind.class);
  }

  Mail mail() {
    return new Mail(
        MailAddresses.read(Objects.requireNonNullElse(addresses, List.of())),
        Boolean.TRUE.equals(supervisors));
  }

  Optional<EndpointUrl> address() {
    return Optional.ofNullable(url).map(EndpointUrl::of);
  }

  int batchSize() {
    return Objects.requireNonNullElse(batch, 1);
  }

  /** Without the address: a record's own form would show it. */
  @Override
  public String toString() {
    return "TargetRequest[]";
  }
}
