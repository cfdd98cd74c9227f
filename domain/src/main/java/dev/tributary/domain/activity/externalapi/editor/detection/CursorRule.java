package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.editor.detection.SentParameters.Sent;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A value of the body that is sent to get the next page. */
final class CursorRule implements PagingRule {
  /** Names of the value, the clearest first. */
  private static final List<String> NAMES =
      List.of(
          "nextcursor",
          "nextpagetoken",
          "nexttoken",
          "nextpagecursor",
          "nextmarker",
          "nextcontinuationtoken",
          "continuationtoken",
          "nextpagekey",
          "nextkey",
          "nextid",
          "nextoffset",
          "nextpage",
          "nextpagenumber",
          "nextstart",
          "scrollid",
          "aftercursor",
          "endcursor",
          "lastevaluatedkey",
          "after",
          "continuation",
          "bookmark",
          "next");

  /** Those that mean something else when they do not stand in a part about paging. */
  private static final Set<String> UNCLEAR =
      Set.of("after", "continuation", "bookmark", "next", "nextid");

  private static final Set<String> PARENTS =
      Set.of(
          "next",
          "paging",
          "pagination",
          "cursors",
          "cursor",
          "meta",
          "page",
          "responsemetadata",
          "metadata",
          "pageinfo",
          "links");

  /** Names of parameters that take such a value, whatever the response calls it. */
  private static final List<String> PARAMETERS =
      List.of(
          "cursor",
          "after",
          "pagetoken",
          "pagecursor",
          "pageafter",
          "nexttoken",
          "continuationtoken",
          "continuation",
          "startingafter",
          "marker",
          "bookmark",
          "scrollid");

  @Override
  public Optional<DetectedPaging> find(Observation observed) {
    return NAMES.stream()
        .flatMap(name -> observed.signals().stream().filter(one -> one.name().equals(name)))
        .filter(one -> !one.text().isEmpty() && !one.address() && clear(one))
        .findFirst()
        .map(cursor -> paging(cursor, observed));
  }

  private static boolean clear(Signal signal) {
    return !UNCLEAR.contains(signal.name()) || PARENTS.contains(signal.parent());
  }

  private static DetectedPaging paging(Signal cursor, Observation observed) {
    String parameter = parameter(cursor);
    Optional<Sent> sent =
        observed
            .sent()
            .named(names(cursor, parameter))
            .filter(each -> !each.value().equals(cursor.text()));
    if (sent.isPresent() && observed.rows().isPresent() && alike(sent.get(), cursor)) {
      return found(cursor, Confidence.SURE, "detection.cursorConfirmed", parameter)
          .sentIn(sent.get().place());
    }
    return sent.or(() -> observed.sent().named(PARAMETERS))
        .map(
            other ->
                found(cursor, likeness(other, cursor), "detection.cursorParameter", parameter)
                    .sentIn(other.place()))
        .orElseGet(
            () ->
                found(cursor, Confidence.LIKELY, "detection.cursor", parameter)
                    .sentIn(observed.sent().place(parameter)));
  }

  /** A date or a number in a parameter may be a filter, unless the cursor is one, too. */
  private static Confidence likeness(Sent sent, Signal cursor) {
    return alike(sent, cursor) ? Confidence.LIKELY : Confidence.UNSURE;
  }

  private static boolean alike(Sent sent, Signal cursor) {
    return !sent.dateOrNumber() || SentParameters.isDateOrNumber(cursor.text());
  }

  private static DetectedPaging found(
      Signal cursor, Confidence confidence, String reason, String parameter) {
    String at = cursor.at().toString();
    return DetectedPaging.of(
        PageKind.CURSOR, confidence, at, Optional.empty(), Message.of(reason, at, parameter));
  }

  private static List<String> names(Signal cursor, String parameter) {
    List<String> names = new ArrayList<>(List.of(Signal.plain(parameter), cursor.name()));
    if (cursor.name().equals("nexttoken") || cursor.name().equals("nextcontinuationtoken")) {
      names.addAll(List.of("continuationtoken", "paginationtoken", "startingtoken"));
    }
    return names;
  }

  /** What the next request calls it: without {@code next}, unless both sides use one name. */
  private static String parameter(Signal cursor) {
    String written = cursor.writtenName();
    return switch (cursor.name()) {
      case "aftercursor", "endcursor" -> "after";
      case "nexttoken", "lastevaluatedkey" -> written;
      case "next" -> "cursor";
      case "nextpagenumber" -> "page";
      default -> {
        String rest = written.replaceFirst("(?i)^next[_-]?", "");
        boolean camel = !rest.isEmpty() && written.length() > rest.length();
        yield camel ? rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1) : written;
      }
    };
  }
}
