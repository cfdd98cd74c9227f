package dev.tributary.domain.fileimport;

import dev.tributary.domain.expression.Suggestion;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.resource.ResourceColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the column of the resource for each column of a file: what somebody said, else the one
 * whose id, label or name in the database is the same but for case, spaces, {@code _} and {@code
 * -}.
 *
 * @param mapping a column of the file to a column of the resource or {@link #IGNORE}
 */
public record HeaderMapping(Importable target, Map<String, String> mapping) {
  /** Stands for a column that is left out. */
  public static final String IGNORE = "-";

  /** What was found, and everything that is wrong with it. */
  public record Found(List<PlannedColumn> columns, List<Message> problems) {
    public Found {
      columns = List.copyOf(columns);
      problems = List.copyOf(problems);
    }
  }

  /** The columns for {@code headers}, with all that somebody has to mend. */
  public Found find(List<String> headers) {
    List<PlannedColumn> columns =
        headers.stream().map(header -> new PlannedColumn(header, targetOf(header))).toList();
    List<Message> problems = new ArrayList<>();
    foreign(headers).ifPresent(problems::add);
    headers.stream().flatMap(this::badTarget).forEach(problems::add);
    unknown(columns).ifPresent(problems::add);
    problems.addAll(twice(columns));
    if (problems.isEmpty() && columns.stream().allMatch(column -> column.target().isEmpty())) {
      problems.add(ImportCode.NO_COLUMNS.with());
    }
    return new Found(columns, problems);
  }

  private Optional<String> targetOf(String header) {
    Optional<String> said = said(header);
    if (said.isPresent()) {
      return said.filter(name -> !name.equals(IGNORE));
    }
    String wanted = plain(header);
    return target.columns().stream()
        .filter(column -> names(column).map(HeaderMapping::plain).anyMatch(wanted::equals))
        .map(ResourceColumn::name)
        .findFirst();
  }

  private Optional<String> said(String header) {
    return Optional.ofNullable(mapping.get(header));
  }

  private Optional<Message> foreign(List<String> headers) {
    String foreign =
        mapping.keySet().stream()
            .filter(header -> !headers.contains(header))
            .sorted()
            .collect(Collectors.joining(", "));
    return foreign.isEmpty()
        ? Optional.empty()
        : Optional.of(ImportCode.UNKNOWN_HEADER.with(foreign, String.join(", ", headers)));
  }

  private Stream<Message> badTarget(String header) {
    return said(header).stream()
        .filter(name -> !name.equals(IGNORE) && target.find(name).isEmpty())
        .map(name -> ImportCode.UNKNOWN_TARGET.with(header, name, target.names()));
  }

  /** All at once: a file with three unknown columns is mended once. */
  private Optional<Message> unknown(List<PlannedColumn> columns) {
    String unknown =
        columns.stream()
            .filter(column -> column.target().isEmpty() && said(column.header()).isEmpty())
            .map(column -> withSuggestion(column.header()))
            .collect(Collectors.joining(", "));
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(ImportCode.UNKNOWN_COLUMNS.with(unknown, target.names()));
  }

  private String withSuggestion(String header) {
    List<String> candidates =
        target.columns().stream().flatMap(HeaderMapping::names).distinct().toList();
    return Suggestion.nearest(header, candidates)
        .map(near -> "'%s' (%s?)".formatted(header, near))
        .orElse("'%s'".formatted(header));
  }

  private static List<Message> twice(List<PlannedColumn> columns) {
    Map<String, String> first = new HashMap<>();
    List<Message> problems = new ArrayList<>();
    for (PlannedColumn column : columns) {
      column
          .target()
          .ifPresent(
              name -> {
                String before = first.putIfAbsent(name, column.header());
                if (before != null) {
                  problems.add(ImportCode.TARGET_TWICE.with(name, before, column.header()));
                }
              });
    }
    return problems;
  }

  private static Stream<String> names(ResourceColumn column) {
    return Stream.of(column.name(), column.label(), column.column());
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * The columns when nothing is wrong with them.
   *
   * @throws Refused with the first thing that is
   */
  public static ImportPlan.Columns usable(Found found) {
    found.problems().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new Refused(code(problem), problem.arguments().toArray());
            });
    return new ImportPlan.Columns(found.columns());
  }

  private static ImportCode code(Message problem) {
    return Stream.of(ImportCode.values())
        .filter(code -> code.id().equals(problem.name()))
        .findFirst()
        .orElseThrow();
  }
}
