package dev.tributary.domain.limit;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The written form of a ledger: a part for each window with its slots, and what was reported.
 * Windows are recognised by kind and length, so that another number of calls keeps their counts.
 */
public final class CallLedgerText {
  private static final String REPORTED = "reported";

  private CallLedgerText() {}

  public static String write(CallLedger ledger) {
    Stream<String> windows = ledger.windows().stream().map(CallLedgerText::write);
    Stream<String> reported =
        ledger.reported().stream()
            .map(quota -> "%s:%d=%d".formatted(REPORTED, quota.reset(), quota.left()));
    return Stream.concat(windows, reported).collect(Collectors.joining(";"));
  }

  /**
   * The ledger of these limits with what the text holds of it; reports of headers that are read.
   */
  public static CallLedger read(AccountLimits limits, String text) {
    CallLedger empty = CallLedger.empty(limits);
    return new CallLedger(
        limits,
        empty.windows().stream()
            .map(window -> new WindowLedger(window.window(), slots(text, name(window))))
            .toList(),
        limits.headers().read() ? reported(text) : Optional.empty());
  }

  private static Optional<ReportedQuota> reported(String text) {
    return slots(text, REPORTED).entrySet().stream()
        .map(entry -> new ReportedQuota(entry.getValue(), entry.getKey()))
        .findFirst();
  }

  private static String write(WindowLedger ledger) {
    return ledger.counts().entrySet().stream()
        .map(slot -> slot.getKey() + "=" + slot.getValue())
        .collect(Collectors.joining(",", name(ledger) + ":", ""));
  }

  private static String name(WindowLedger ledger) {
    return ledger.window().kind() + "-" + ledger.window().per().toSeconds();
  }

  private static NavigableMap<Long, Integer> slots(String text, String name) {
    NavigableMap<Long, Integer> slots = new TreeMap<>();
    for (String part : text.split(";", -1)) {
      if (part.startsWith(name + ":") && part.length() > name.length() + 1) {
        for (String slot : part.substring(name.length() + 1).split(",", -1)) {
          int equals = slot.indexOf('=');
          slots.put(
              Long.parseLong(slot.substring(0, equals)),
              Integer.parseInt(slot.substring(equals + 1)));
        }
      }
    }
    return slots;
  }
}
