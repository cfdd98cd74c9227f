package dev.tributary.application.activity.externalapi.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFit;
import dev.tributary.domain.activity.externalapi.mapping.ObservedColumn;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.value.ValueType;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages so far were like, within the written form of a checkpoint. */
final class ObservedText {
  /** A letter for the fit and one for the kinds of a column. */
  private static final int OF_COLUMN = 2;

  private static final char FIRST = '0';

  /** Of other properties; a letter before each name says which of them were seen. */
  private static final List<ValueType> TYPES =
      List.of(
          ValueType.TEXT, ValueType.INTEGER, ValueType.DECIMAL, ValueType.BOOLEAN, ValueType.JSON);

  private static final String BETWEEN_NAMES = "\n";

  /** Characters of all names as they are written; a token may need most of a checkpoint. */
  private static final int MOST = 4_000;

  private ObservedText() {}

  /**
   * @param at what the names of the values begin with
   */
  static void write(String at, Observed observed, NamedValues values) {
    StringBuilder columns = new StringBuilder();
    for (ObservedColumn column : observed.columns()) {
      int kinds = column.kinds().stream().mapToInt(kind -> 1 << kind.choice()).sum();
      columns.append((char) (FIRST + column.fit().code())).append((char) (FIRST + kinds));
    }
    values
        .with(at + "lines", observed.lines())
        .with(at + "rejected", observed.rejected())
        .with(at + "columns", columns)
        .with(at + "others", names(observed));
  }

  static Optional<Observed> read(String at, NamedValues values) {
    return values.find(at + "lines").map(lines -> observed(at, Long.parseLong(lines), values));
  }

  private static Observed observed(String at, long lines, NamedValues values) {
    String others = values.get(at + "others");
    return new Observed(
        lines,
        Long.parseLong(values.get(at + "rejected")),
        columns(values.get(at + "columns")),
        others.isEmpty() ? Map.of() : others(others.split(BETWEEN_NAMES, -1)));
  }

  private static List<ObservedColumn> columns(String written) {
    List<ObservedColumn> columns = new ArrayList<>();
    for (int i = 0; i + 1 < written.length(); i += OF_COLUMN) {
      columns.add(
          new ObservedColumn(
              ColumnFit.ofCode(written.charAt(i) - FIRST), kinds(written.charAt(i + 1))));
    }
    return columns;
  }

  private static Set<JsonKind> kinds(char written) {
    Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
    for (JsonKind kind : JsonKind.values()) {
      if ((((written - FIRST) >> kind.choice()) & 1) == 1) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static Map<String, DetectedTypes> others(String[] lines) {
    return Stream.of(lines)
        .collect(Collectors.toMap(line -> line.substring(1), line -> types(line.charAt(0))));
  }

  private static DetectedTypes types(char written) {
    return new DetectedTypes(
        TYPES.stream()
            .filter(type -> (((written - FIRST) >> TYPES.indexOf(type)) & 1) == 1)
            .collect(Collectors.toSet()));
  }

  private static char letter(DetectedTypes types) {
    return (char) (FIRST + types.types().stream().mapToInt(t -> 1 << TYPES.indexOf(t)).sum());
  }

  /** The first names in the order of the alphabet, as many as there is room for. */
  private static String names(Observed observed) {
    Set<String> names = new HashSet<>();
    List<String> kept = new ArrayList<>();
    int room = MOST;
    for (var other : new TreeMap<>(observed.others()).entrySet()) {
      String name = other.getKey().replaceAll("\\p{Cntrl}", " ");
      String line = letter(other.getValue()) + name;
      room -= URLEncoder.encode(line, UTF_8).length() + 3;
      if (room < 0) {
        break;
      }
      if (names.add(name)) {
        kept.add(line);
      }
    }
    return String.join(BETWEEN_NAMES, kept);
  }
}
