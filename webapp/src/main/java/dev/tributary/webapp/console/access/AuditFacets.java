package dev.tributary.webapp.console.access;

import dev.tributary.application.access.audit.AuditRecords.Filter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The filter of audit entries, from the query parameters.
 *
 * @param from a day, as browsers write it; entries from its beginning
 * @param until a day; entries until its end
 */
public record AuditFacets(
    String actor, String action, String objectType, String objectName, String from, String until) {

  /** A day that is none finds everything. */
  Filter filter(ZoneId zone) {
    return new Filter(
        given(actor),
        given(action),
        given(objectType),
        given(objectName),
        day(from).map(day -> beginning(day, zone)),
        day(until).map(day -> beginning(day.plusDays(1), zone)));
  }

  public boolean any() {
    return !(actor + action + objectType + objectName + from + until).isEmpty();
  }

  String href(long before) {
    return "/console/audit?actor=%s&action=%s&objectType=%s&objectName=%s&from=%s&until=%s&before=%d"
        .formatted(
            encoded(actor),
            encoded(action),
            encoded(objectType),
            encoded(objectName),
            encoded(from),
            encoded(until),
            before);
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(typed -> !typed.isEmpty());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return given(text).map(LocalDate::parse);
    } catch (DateTimeParseException otherForm) {
      return Optional.empty();
    }
  }

  private static Instant beginning(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
