package dev.tributary.webapp.console.message;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.message.suppression.SuppressionFilter;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.Suppression.Reason;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search of blocked addresses, from the query parameters. Invalid values are ignored, except
 * that of the channel: the addresses of another one would be found in its place.
 */
@RegisterForReflection
public class SuppressionsSearch {
  @QueryParam("channel")
  @Nullable Channel channel;

  @QueryParam("address")
  @DefaultValue("")
  String address = "";

  @QueryParam("reason")
  @DefaultValue("")
  String reason = "";

  @QueryParam("from")
  @DefaultValue("")
  String from = "";

  @QueryParam("to")
  @DefaultValue("")
  String to = "";

  @QueryParam("reply")
  @DefaultValue("")
  String reply = "";

  /** The channel whose addresses are searched. */
  Channel channel() {
    return Optional.ofNullable(channel).orElse(Channel.EMAIL);
  }

  /** The one address that is looked for; empty for all. */
  Optional<Address> wanted() {
    return Optional.of(Address.of(channel(), address)).filter(one -> !one.value().isEmpty());
  }

  /** Whether these may be released together: not one by itself, and no opt-outs. */
  boolean releasable() {
    return wanted().isEmpty() && !reason().equals(Optional.of(Reason.UNSUBSCRIBED));
  }

  SuppressionFilter filter(ZoneId zone) {
    return new SuppressionFilter(
        channel(),
        reason(),
        day(from).map(day -> start(day, zone)),
        day(to).map(day -> start(day.plusDays(1), zone)),
        Trimming.both(reply));
  }

  /**
   * @throws Refused when a part of the address cannot be read: without it more would be found
   */
  void requireReadable() {
    if (!reason.isEmpty() && reason().isEmpty()) {
      throw new Refused(
          MessageErrorCode.UNKNOWN_REASON,
          reason,
          Arrays.stream(Reason.values())
              .map(SuppressionsSearch::word)
              .collect(Collectors.joining(", ")));
    }
    requireDay("from", from);
    requireDay("to", to);
  }

  private static void requireDay(String name, String text) {
    if (!text.isBlank() && day(text).isEmpty()) {
      throw new Refused(MessageErrorCode.BAD_PERIOD, name, text);
    }
  }

  SuppressionsPage.Search choices() {
    return new SuppressionsPage.Search(
        EnumNames.id(channel()),
        wanted().map(Address::value).orElse(""),
        reason().map(SuppressionsSearch::word).orElse(""),
        day(from).map(LocalDate::toString).orElse(""),
        day(to).map(LocalDate::toString).orElse(""),
        Trimming.both(reply));
  }

  String href(String path, String after) {
    SuppressionsPage.Search now = choices();
    return "%s?channel=%s&reason=%s&from=%s&to=%s&reply=%s&after=%s"
        .formatted(
            path,
            now.channel(),
            now.reason(),
            now.from(),
            now.to(),
            encoded(now.reply()),
            encoded(after));
  }

  private Optional<Reason> reason() {
    return Arrays.stream(Reason.values()).filter(each -> word(each).equals(reason)).findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
