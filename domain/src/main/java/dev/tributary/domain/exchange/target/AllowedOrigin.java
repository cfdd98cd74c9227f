package dev.tributary.domain.exchange.target;

import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.problem.Refused;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An origin that the operator trusts by configuration: {@code scheme://host:port}, optionally
 * {@code =address} to connect there without asking DNS. It is exempt from the https, literal, port
 * and address rules, from nothing else.
 *
 * @param origin as {@link EndpointUrl#origin()} writes it
 * @param address an IP literal, or empty
 */
public record AllowedOrigin(String origin, Optional<String> address) {
  private static final Pattern FORM =
      Pattern.compile("(https?://[^/=?#@]+:\\d{1,5})(?:=([0-9a-fA-F:.]+))?");

  /** Reads one entry of the operator's list. */
  public static AllowedOrigin of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new Refused(ExchangeErrorCode.ORIGIN_UNREADABLE, text);
    }
    return new AllowedOrigin(
        EndpointUrl.of(form.group(1)).origin(), Optional.ofNullable(form.group(2)));
  }
}
