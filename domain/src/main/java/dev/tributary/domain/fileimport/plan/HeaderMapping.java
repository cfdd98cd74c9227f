package dev.tributary.domain.fileimport.plan;

import dev.tributary.domain.expression.Suggestion;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.plan.ColumnMatch.Ambiguous;
import dev.tributary.domain.fileimport.plan.ColumnMatch.Filled;
import dev.tributary.domain.fileimport.plan.ColumnMatch.Ignored;
import dev.tributary.domain.fileimport.plan.ColumnMatch.Unknown;
import dev.tributary.domain.fileimport.plan.KnownHeaders.Known;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.resource.ResourceColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the column of the resource for each column of a file: the mapping, else the one that is
 * called so by {@link KnownHeaders}.
 */
public final class HeaderMapping {
  /** Stands for a column that is left out. */
  public static final String IGNORE = "-";

  /** Stands for all columns of the file without a target. */
  public static final String REST = "*";

  private final ImportableColumns target;
  private final Map<String, String> mapping;
  private final Map<String, Known> known;

  /**
   * @param mapping a column of the file, by its name or as {@code #} and its number, to a column of
   *     the resource or {@link #IGNORE}
   */
  public HeaderMapping(ImportableColumns target, Map<String, String> mapping) {
    this.target = target;
    this.mapping = Map.copyOf(mapping);
    this.known = KnownHeaders.of(target);
  }

  /**
   * What was found, and everything that is wrong with it.
   *
   * @param open the places, from 0, of columns for which a choice is missing
   */
  public record Found(List<PlannedColumn> columns, Set<Integer> open, List<Message> problems) {
    public Found {
      columns = List.copyOf(columns);
      open = Set.copyOf(open);
      problems = List.copyOf(problems);
    }
  }

  private record Header(int place, String name) {
    String number() {
      return "#" + (place + 1);
    }

    /** In a file without names the columns are called by their numbers. */
    boolean isNameless() {
      return name.isEmpty() || name.equals(Integer.toString(place + 1));
    }
  }

  /** The columns for {@code names}, with all problems and notes about them. */
  public Found find(List<String> names) {
    List<Header> headers =
        IntStream.range(0, names.size()).mapToObj(i -> new Header(i, names.get(i))).toList();
    Set<Header> recognised = recognised(headers);
    boolean export = ImportableColumns.isExport(names);
    Map<Header, ColumnMatch> found = new HashMap<>();
    headers.forEach(header -> found.put(header, found(header, recognised, export)));
    List<PlannedColumn> columns =
        headers.stream()
            .map(header -> planned(header, Objects.requireNonNull(found.get(header))))
            .toList();
    Set<Integer> open =
        headers.stream()
            .filter(header -> isOpen(Objects.requireNonNull(found.get(header))))
            .map(Header::place)
            .collect(Collectors.toSet());
    return new Found(columns, open, problems(headers, found, columns));
  }

  private ColumnMatch found(Header header, Set<Header> recognised, boolean export) {
    Optional<ColumnTarget> chosen = chosen(header).map(ColumnTarget::of);
    if (chosen.isPresent()) {
      return mapped(header, chosen.get());
    }
    if (recognised.contains(header)) {
      return new Filled(known(header).orElseThrow().column().name(), OptOutMeaning.YES);
    }
    if (mapping.containsKey(REST) || (export && ImportableColumns.isOwn(header.name()))) {
      return new Ignored();
    }
    return KnownHeaders.consent(header.name(), target)
        .<ColumnMatch>map(column -> unclear(header, column))
        .orElseGet(Unknown::new);
  }

  private ColumnMatch mapped(Header header, ColumnTarget chosen) {
    if (chosen.name().equals(IGNORE)) {
      return new Ignored();
    }
    Optional<ResourceColumn> column = target.find(chosen.name());
    boolean optOut = column.filter(ImportableColumns::isOptOut).isPresent();
    if (column.isEmpty() || (chosen.sense().isPresent() && !optOut)) {
      return new Ambiguous(unknownTarget(header.name(), chosen(header).orElseThrow()));
    }
    return optOut && chosen.sense().isEmpty() && !meansOptOut(header)
        ? unclear(header, column.get())
        : new Filled(chosen.name(), chosen.sense().orElse(OptOutMeaning.YES));
  }

  private boolean meansOptOut(Header header) {
    return header.isNameless()
        || known(header).filter(one -> ImportableColumns.isOptOut(one.column())).isPresent();
  }

  private static ColumnMatch unclear(Header header, ResourceColumn column) {
    return new Ambiguous(ImportErrorCode.CONSENT_UNCLEAR.with(header.name(), column.name()));
  }

  private Message unknownTarget(String header, String chosen) {
    return ImportErrorCode.UNKNOWN_TARGET.with(header, chosen, target.names());
  }

  private Optional<String> chosen(Header header) {
    return Optional.ofNullable(mapping.get(header.name()))
        .or(() -> Optional.ofNullable(mapping.get(header.number())));
  }

  private Optional<Known> known(Header header) {
    return Optional.ofNullable(known.get(KnownHeaders.plain(header.name())));
  }

  /** Of several columns that are called alike by other words only the best is taken. */
  private Set<Header> recognised(List<Header> headers) {
    Set<String> chosen =
        headers.stream().flatMap(header -> chosen(header).stream()).collect(Collectors.toSet());
    Map<String, Integer> best = new HashMap<>();
    List<Header> candidates =
        headers.stream()
            .filter(header -> chosen(header).isEmpty() && known(header).isPresent())
            .toList();
    for (Header header : candidates) {
      Known one = known(header).orElseThrow();
      best.merge(one.column().name(), one.rank(), Math::min);
    }
    return candidates.stream()
        .filter(
            header -> {
              Known one = known(header).orElseThrow();
              String name = one.column().name();
              return one.rank() == 0
                  || (best.getOrDefault(name, -1) == one.rank() && !chosen.contains(name));
            })
        .collect(Collectors.toSet());
  }

  private static PlannedColumn planned(Header header, ColumnMatch found) {
    return found instanceof Filled(var target, var optOutMeaning)
        ? new PlannedColumn(header.name(), Optional.of(target), optOutMeaning)
        : new PlannedColumn(header.name(), Optional.empty());
  }

  private static boolean isOpen(ColumnMatch found) {
    return switch (found) {
      case Filled _, Ignored _ -> false;
      case Unknown _, Ambiguous _ -> true;
    };
  }

  private List<Message> problems(
      List<Header> headers, Map<Header, ColumnMatch> found, List<PlannedColumn> columns) {
    List<Message> problems = new ArrayList<>();
    foreign(headers).ifPresent(problems::add);
    Optional.ofNullable(mapping.get(REST))
        .filter(rest -> !rest.equals(IGNORE))
        .ifPresent(rest -> problems.add(unknownTarget(REST, rest)));
    for (Header header : headers) {
      if (found.get(header) instanceof Ambiguous(var problem)) {
        problems.add(problem);
      }
    }
    unknown(headers.stream().filter(header -> found.get(header) instanceof Unknown))
        .ifPresent(problems::add);
    problems.addAll(twice(columns));
    if (problems.isEmpty() && columns.stream().allMatch(column -> column.target().isEmpty())) {
      problems.add(ImportErrorCode.NO_COLUMNS.with());
    }
    return problems;
  }

  private Optional<Message> foreign(List<Header> headers) {
    Set<String> there =
        headers.stream()
            .flatMap(header -> Stream.of(header.name(), header.number(), REST))
            .collect(Collectors.toSet());
    String foreign =
        mapping.keySet().stream()
            .filter(name -> !there.contains(name))
            .sorted()
            .collect(Collectors.joining(", "));
    String names = headers.stream().map(Header::name).collect(Collectors.joining(", "));
    return foreign.isEmpty()
        ? Optional.empty()
        : Optional.of(ImportErrorCode.UNKNOWN_HEADER.with(foreign, names));
  }

  /** All in one message, so that one change of the mapping is enough. */
  private Optional<Message> unknown(Stream<Header> headers) {
    String unknown =
        headers.map(header -> withSuggestion(header.name())).collect(Collectors.joining(", "));
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(ImportErrorCode.UNKNOWN_COLUMNS.with(unknown, target.names()));
  }

  private String withSuggestion(String header) {
    List<String> candidates =
        target.columns().stream().flatMap(KnownHeaders::ownNames).distinct().toList();
    return Suggestion.nearest(header, candidates)
        .map(near -> "'%s' (%s?)".formatted(header, near))
        .orElse("'%s'".formatted(header));
  }

  private static List<Message> twice(List<PlannedColumn> columns) {
    Map<String, Integer> first = new HashMap<>();
    List<Message> problems = new ArrayList<>();
    for (int place = 0; place < columns.size(); place++) {
      PlannedColumn column = columns.get(place);
      if (column.target().isPresent()) {
        String name = column.target().get();
        Integer before = first.putIfAbsent(name, place);
        if (before != null) {
          problems.add(
              ImportErrorCode.TARGET_TWICE.with(
                  name, columns.get(before).header(), column.header(), before + 1, place + 1));
        }
      }
    }
    return problems;
  }

  /**
   * The columns when nothing is wrong with them.
   *
   * @param rows the first ones of the file
   * @throws Refused with the first thing that is
   */
  public static ImportPlan.Columns usable(Found found, List<FileRow> rows) {
    found.problems().stream().findFirst().ifPresent(HeaderMapping::refuse);
    return new ImportPlan.Columns(found.columns(), rows);
  }

  private static void refuse(Message problem) {
    throw new Refused(problem);
  }
}
